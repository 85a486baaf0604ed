using System.ComponentModel.DataAnnotations;

namespace NetConnect.Providers.Aws;

/// <summary>How the module reaches AWS, or anything that speaks EC2, STS and RAM.</summary>
public sealed class AwsOptions
{
    /// <summary>Where EC2 answers, for all regions.</summary>
    /// <value>AWS's own address of each region.</value>
    public string? Ec2Endpoint { get; set; }

    /// <summary>Where STS answers, for all regions.</summary>
    /// <value>AWS's own address of each region.</value>
    public string? StsEndpoint { get; set; }

    /// <summary>Where the Resource Access Manager answers, for all regions.</summary>
    /// <value>AWS's own address of each region.</value>
    public string? RamEndpoint { get; set; }

    /// <summary>The key from which roles are assumed when a provider names none of its own.</summary>
    /// <value>Absent: the SDK's chain (environment, profile, instance role).</value>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>Whether providers may be used that did not prove that whoever registered them controls the account.</summary>
    /// <value>False: a role has to demand the provider's external id. The server allows it in local mode, where all is one person's.</value>
    public bool AllowUnboundRoles { get; set; }

    /// <summary>How long one call may take in all, signing and credentials included.</summary>
    /// <value>30 s; at most 60 s, because a new owner of an actor waits that long for calls it can't fence.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long before they expire assumed roles are assumed anew.</summary>
    /// <value>5 minutes.</value>
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Takes endpoints that are not set from <c>AWS_ENDPOINT_URL_EC2</c>, <c>AWS_ENDPOINT_URL_STS</c>, <c>AWS_ENDPOINT_URL_RAM</c> and
    /// <c>AWS_ENDPOINT_URL</c>.
    /// </summary>
    /// <param name="variable">How a variable is read; the process's environment when absent.</param>
    public AwsOptions WithEndpointsOf(Func<string, string?>? variable = null)
    {
        var read = variable ?? Environment.GetEnvironmentVariable;
        Ec2Endpoint ??= NotEmpty(read("AWS_ENDPOINT_URL_EC2")) ?? NotEmpty(read("AWS_ENDPOINT_URL"));
        StsEndpoint ??= NotEmpty(read("AWS_ENDPOINT_URL_STS")) ?? NotEmpty(read("AWS_ENDPOINT_URL"));
        RamEndpoint ??= NotEmpty(read("AWS_ENDPOINT_URL_RAM")) ?? NotEmpty(read("AWS_ENDPOINT_URL"));
        return this;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
