using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Access;

/// <summary>The two calls of STS that are needed. They throw as the SDK does.</summary>
internal sealed class StsGate(AwsOptions options, SharedHttpClientFactory http)
{
    /// <summary>The account that credentials belong to.</summary>
    public async Task<string> AccountOfAsync(AWSCredentials credentials, string region, CancellationToken cancellationToken)
    {
        using var sts = Client(credentials, region);
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken)).Account;
    }

    public async Task<AssumeRoleResponse> AssumeAsync(
        AWSCredentials credentials, ProviderAccess access, string roleArn, CancellationToken cancellationToken)
    {
        using var sts = Client(credentials, access.Region);
        var request = new AssumeRoleRequest { RoleArn = roleArn, RoleSessionName = AwsNaming.RoleSession(access.ProviderId) };
        if (access.ExternalId.Length > 0)
            request.ExternalId = access.ExternalId;
        return await sts.AssumeRoleAsync(request, cancellationToken);
    }

    private AmazonSecurityTokenServiceClient Client(AWSCredentials credentials, string region)
    {
        var config = new AmazonSecurityTokenServiceConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            HttpClientFactory = http,
            Timeout = options.CallTimeout,
        };

        // Setting one of the two clears the other.
        if (options.StsEndpoint is { } endpoint)
            config.ServiceURL = endpoint;
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.AuthenticationRegion = region;
        return new(credentials, config);
    }
}
