using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>The filters of SearchTransitGatewayRoutes, some of which compare prefixes.</summary>
internal sealed class TransitRouteSearch(Ec2Call call, TransitRouteTable table)
{
    private static readonly string[] Comparing =
        ["route-search.exact-match", "route-search.longest-prefix-match", "route-search.subnet-of-match", "route-search.supernet-of-match"];

    private readonly Filters<TransitRoute> plain = new(r => r.Destination)
    {
        { "type", r => r.Propagated ? "propagated" : "static" },
        { "state", (c, r) => [TransitRoutes.StateOf(c, r)] },
        { "attachment.transit-gateway-attachment-id", r => r.AttachmentId },
        { "attachment.resource-id", (c, r) => [Attachment(c, r)?.ResourceOf(table.GatewayId)] },
        { "attachment.resource-type", (c, r) => [Attachment(c, r) is { } a ? TransitCalls.ResourceType(a) : null] },
        { "prefix-list-id", _ => null },
    };

    public IEnumerable<TransitRoute> Apply(IEnumerable<TransitRoute> routes)
    {
        foreach (var filter in call.Form.Structures("Filter"))
        {
            var name = filter.Require("Name");
            routes = Comparing.Contains(name)
                ? Compare(name, filter.List("Value").Select(v => Cidr.TryParse(v) ?? throw Refuse.Value(v, name)).ToList(), [.. routes])
                : plain.ApplyOne(call, routes, filter);
        }
        return routes;
    }

    private static IEnumerable<TransitRoute> Compare(string name, List<Cidr> wanted, List<TransitRoute> routes) => name switch
    {
        "route-search.exact-match" => routes.Where(r => wanted.Contains(r.Prefix)),
        "route-search.subnet-of-match" => routes.Where(r => wanted.Exists(w => w.Contains(r.Prefix))),
        "route-search.supernet-of-match" => routes.Where(r => wanted.Exists(r.Prefix.Contains)),
        _ => wanted.Select(w => routes.Where(r => r.Prefix.Contains(w)).MaxBy(r => r.Prefix.Length)).OfType<TransitRoute>().Distinct(),
    };

    private static TransitAttachment? Attachment(Ec2Call call, TransitRoute route) =>
        route.AttachmentId is { } id ? call.World.TransitAttachments.GetValueOrDefault(id) : null;
}
