using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Policy;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Asks EC2 by dry runs which of the module's changes would be allowed; nothing is changed.</summary>
/// <remarks>
/// EC2 judges permissions before anything else, so every answer but one says "allowed". What is allowed only on objects of
/// ours is tried on one of them; while there is none, it can't be known and is not reported as missing. RAM knows no dry runs.
/// </remarks>
internal sealed class WriteCheck(AwsCaller caller)
{
    public async Task<IEnumerable<string>> MissingAsync(
        ProviderAccess access, XElement? vpcs, XElement? tables, CancellationToken cancellationToken)
    {
        var sample = new ProbeSample(
            First(vpcs, Ec2Page.Vpcs, "vpcId"),
            First(tables, Ec2Page.RouteTables, "routeTableId"),
            await OursAsync(access, Ec2Page.Groups, "groupId", cancellationToken),
            await OursAsync(access, Ec2Page.Peerings, "vpcPeeringConnectionId", cancellationToken),
            await OursAsync(access, Ec2Page.VpcAttachments, "transitGatewayAttachmentId", cancellationToken),
            await OursAsync(access, Ec2Page.Gateways, "transitGatewayId", cancellationToken),
            AwsSettings.HubOf(access) is null ? null : await OursAsync(access, Ec2Page.GatewayTables, "transitGatewayRouteTableId", cancellationToken));
        var tried = await Task.WhenAll(Permissions.Writes.Where(permission => permission.Service == Permission.Ec2 && permission.IsNeeded(access)).Select(async permission =>
            (permission.Action, IsMissing: permission.Try(sample) is { } call && await IsRefusedAsync(access, call, cancellationToken))));
        return tried.Where(call => call.IsMissing).Select(call => call.Action).Distinct();
    }

    private async Task<bool> IsRefusedAsync(ProviderAccess access, ProviderOperation call, CancellationToken cancellationToken)
    {
        var request = new Ec2Request(call.Name, call.Arguments).With("DryRun", "true");
        return (await caller.CallAsync(access, request, cancellationToken)).Failure is { Kind: AwsFailureKind.Denied };
    }

    private async Task<string?> OursAsync(ProviderAccess access, Ec2Page page, string id, CancellationToken cancellationToken)
    {
        var answer = await caller.CallAsync(access, page.Probe.WithFilter("tag-key", AwsNaming.InstallationTag), cancellationToken);
        return First(answer.Value, page, id);
    }

    private static string? First(XElement? root, Ec2Page page, string id) =>
        root?.Items(page.List).Select(item => item.Text(id)).FirstOrDefault(text => text.Length > 0);
}
