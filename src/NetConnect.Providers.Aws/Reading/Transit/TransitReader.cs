using System.Xml.Linq;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads which gateways an account may use and what its VPCs hang on. A role that may not see them loses links over hubs and nothing else.</summary>
internal sealed class TransitReader(AwsCaller caller)
{
    private readonly PageReader _pages = new(caller);

    /// <param name="vpc">All of the region when absent.</param>
    public async Task<AwsAnswer<TransitDocuments>> ReadAsync(ProviderAccess access, string? vpc, CancellationToken cancellationToken)
    {
        var attachments = Ec2Page.VpcAttachments.Request;
        var answers = await Task.WhenAll(
            _pages.ReadAsync(access, Ec2Page.Gateways, Ec2Page.Gateways.Request, cancellationToken),
            _pages.ReadAsync(access, Ec2Page.VpcAttachments, vpc is null ? attachments : attachments.WithFilter("vpc-id", vpc), cancellationToken));
        var failures = answers.Select(answer => answer.Failure).OfType<AwsFailure>().ToList();
        if (failures.Find(failure => failure.Kind != AwsFailureKind.Denied) is { } failed)
            return failed;
        return failures.Count > 0
            ? TransitDocuments.None with { Hidden = $"The role may not see transit gateways: {failures[0].Reason}" }
            : new TransitDocuments(answers[0].Value!, answers[1].Value!);
    }
}
