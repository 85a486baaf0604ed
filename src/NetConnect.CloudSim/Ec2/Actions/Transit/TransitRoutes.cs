using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>The routes of a transit gateway's table.</summary>
internal static class TransitRoutes
{
    public static readonly Ec2Action[] All =
    [
        new("CreateTransitGatewayRoute", true, Create),
        new("ReplaceTransitGatewayRoute", true, Replace),
        new("DeleteTransitGatewayRoute", true, Delete),
        new("SearchTransitGatewayRoutes", false, Search),
    ];

    private static string Key(TransitRouteTable table, Cidr destination) => $"{table.Id}|{destination}";

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var table = call.AvailableTable();
        var destination = ReadDestination(call);
        var target = ReadTarget(call, table);
        if (table.RouteTo(destination) is not null)
            throw new Ec2Exception("RouteAlreadyExists", $"Route {destination} already exists in Transit Gateway Route Table {table.Id}.");
        if (call.World.TablesOf(table.GatewayId).Sum(t => t.Routes.Count) >= call.Limits.TransitRoutes)
            throw new Ec2Exception("RouteLimitExceeded", $"The maximum number of routes has been reached for {table.GatewayId}.");
        var route = new TransitRoute { Destination = destination.ToString(), AttachmentId = target };
        table.Routes.Add(route);
        call.NoteCreated(Key(table, destination), route);
        return Answer(call, table, route);
    }

    private static IEnumerable<XElement?> Replace(Ec2Call call)
    {
        var table = call.AvailableTable();
        var route = Existing(call, table, ReadDestination(call));
        route.AttachmentId = ReadTarget(call, table);
        return Answer(call, table, route);
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var table = call.AvailableTable();
        var destination = ReadDestination(call);
        var route = Existing(call, table, destination);
        table.Routes.Remove(route);
        call.NoteDeleted(Key(table, destination), route);
        return Answer(call, table, route, "deleted");
    }

    private static TransitRoute Existing(Ec2Call call, TransitRouteTable table, Cidr destination) =>
        table.RouteTo(destination) is { } route && call.Sees(Key(table, destination))
            ? route
            : throw new Ec2Exception("InvalidRoute.NotFound", $"Route {destination} does not exist in Transit Gateway Route Table {table.Id}.");

    private static string? ReadTarget(Ec2Call call, TransitRouteTable table)
    {
        if (call.Form.Flag("Blackhole"))
            return call.Form.Has("TransitGatewayAttachmentId") ? throw Refuse.Combination("A blackhole route takes no attachment.") : null;
        var attachment = call.AttachmentOn(table);
        RequireState(attachment, TransitState.Available, TransitState.Modifying);
        return attachment.Id;
    }

    private static Cidr ReadDestination(Ec2Call call)
    {
        var text = call.Form.Require("DestinationCidrBlock");
        return Cidr.TryParse(text)?.Canonical ?? throw Refuse.Value($"Value ({text}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.");
    }

    private static IEnumerable<XElement?> Search(Ec2Call call)
    {
        var table = call.OwnNamed<TransitRouteTable>("TransitGatewayRouteTableId");
        if (call.Form.Structures("Filter").Count == 0) throw Refuse.Missing("filters");
        var size = call.Form.Number("MaxResults") ?? 1000;
        if (size is < 5 or > 1000) throw Refuse.Value($"Value ( {size} ) for parameter maxResults is invalid. Expecting a value between 5 and 1000.");
        var visible = call.World.RoutesOf(table).Where(r => r.Propagated || call.Sees(Key(table, r.Prefix)))
            .Concat(call.Remembered<TransitRoute>($"{call.Scope}/{table.Id}").Where(r => table.RouteTo(r.Prefix) is null))
            .OrderBy(r => r.Prefix.First).ThenBy(r => r.Prefix.Length);
        var found = new TransitRouteSearch(call, table).Apply(visible).Take(call.AnswersAtMost).ToList();
        // There are no pages: whoever gets a part is told that there is more.
        return [Set("routeSet", found.Take(size), r => Render(call, table, r)), E("additionalRoutesAvailable", found.Count > size)];
    }

    public static string StateOf(Ec2Call call, TransitRoute route) => call.ShowsBlackholes || call.World.IsBlackhole(route) ? "blackhole" : "active";

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitRouteTable table, TransitRoute route, string? state = null) =>
    [
        E("destinationCidrBlock", route.Destination),
        route.AttachmentId is { } id && call.World.TransitAttachments.GetValueOrDefault(id) is { } attachment
            ? Set("transitGatewayAttachments", [attachment], a =>
                [E("resourceId", a.ResourceOf(table.GatewayId)), E("transitGatewayAttachmentId", a.Id), E("resourceType", ResourceType(a))])
            : null,
        E("type", route.Propagated ? "propagated" : "static"), E("state", state ?? StateOf(call, route)),
    ];

    private static IEnumerable<XElement?> Answer(Ec2Call call, TransitRouteTable table, TransitRoute route, string? state = null) =>
        [E("route", Render(call, table, route, state))];
}
