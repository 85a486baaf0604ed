using System.Globalization;
using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads all routes of a transit gateway's table. EC2 gives no pages of them, only the first: the rest is asked for by halves of the address space.</summary>
internal sealed class GatewayTableReader(AwsCaller caller)
{
    private const int Most = 1000;

    private static readonly Cidr Everything = Cidr.Parse("0.0.0.0/0");

    public Task<AwsAnswer<List<XElement>>> ReadAsync(ProviderAccess access, string table, CancellationToken cancellationToken) =>
        WithinAsync(access, table, Everything, cancellationToken);

    public static ObservedRoute Map(XElement route)
    {
        var target = route.Items("transitGatewayAttachments").Select(item => item.Text("transitGatewayAttachmentId")).FirstOrDefault() ?? "";
        return new(Cidr.Parse(route.Text("destinationCidrBlock")), RouteTargetKind.Link, target, route.Text("state") == "blackhole");
    }

    private async Task<AwsAnswer<List<XElement>>> WithinAsync(ProviderAccess access, string table, Cidr prefix, CancellationToken cancellationToken)
    {
        var answer = await SearchAsync(access, table, "route-search.subnet-of-match", prefix, cancellationToken);
        if (answer.Value is not { } root)
            return answer.Failure!;
        if (!root.IsTrue("additionalRoutesAvailable") || prefix.PrefixLength == 32)
            return Routes(root);
        var parts = new List<AwsAnswer<List<XElement>>>
        {
            (await SearchAsync(access, table, "route-search.exact-match", prefix, cancellationToken)).Then<List<XElement>>(exact => Routes(exact)),
        };
        var (low, high) = prefix.Halves();
        foreach (var half in new[] { low, high })
            parts.Add(await WithinAsync(access, table, half, cancellationToken));
        return parts.Find(part => part.Failure is not null).Failure is { } failure ? failure : parts.SelectMany(part => part.Value!).ToList();
    }

    private async Task<AwsAnswer<XElement>> SearchAsync(ProviderAccess access, string table, string filter, Cidr prefix, CancellationToken cancellationToken)
    {
        var request = new Ec2Request("SearchTransitGatewayRoutes").With("TransitGatewayRouteTableId", table)
            .WithFilter(filter, prefix.ToString()).With("MaxResults", Most.ToString(CultureInfo.InvariantCulture));
        var answer = await caller.CallAsync(access, request, cancellationToken);
        return answer.Value is { } root && root.Element("routeSet") is null
            ? new AwsFailure(AwsFailureKind.Lost, "Unreadable", "SearchTransitGatewayRoutes answered without routeSet.")
            : answer;
    }

    // Routes to lists of prefixes carry no traffic of ours.
    private static List<XElement> Routes(XElement root) => [.. root.Items("routeSet").Where(route => route.Text("destinationCidrBlock").Contains('.', StringComparison.Ordinal))];
}
