using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>The routes of a table.</summary>
internal static class Routes
{
    public static readonly Ec2Action[] All =
    [
        new("CreateRoute", true, Create),
        new("ReplaceRoute", true, Replace),
        new("DeleteRoute", true, Delete),
    ];

    public static string Key(RouteTable table, Cidr destination) => $"{table.Id}|{destination}";

    public static IEnumerable<Route> Visible(Ec2Call call, RouteTable table) =>
        table.Routes.Where(r => call.Sees(Key(table, r.Prefix)))
            .Concat(call.Remembered<Route>($"{call.Scope}/{table.Id}").Where(r => table.RouteTo(r.Prefix) is null));

    public static string StateOf(Ec2Call call, RouteTable table, Route route) =>
        (call.ShowsBlackholes && IsLink(route.Target)) || call.World.IsBlackhole(route, call.World.At(table.Owner, table.Region), table.VpcId) ? "blackhole" : "active";

    private static bool IsLink(string target) => target.StartsWith("pcx-", StringComparison.Ordinal) || target.StartsWith("tgw-", StringComparison.Ordinal);

    public static IEnumerable<XElement?> Render(Ec2Call call, RouteTable table, Route route) =>
    [
        E("destinationCidrBlock", route.Destination), E(RouteTargets.ElementOf(route.Target), route.Target),
        E("state", StateOf(call, table, route)), E("origin", route.Origin),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        var destination = ReadDestination(call);
        var target = RouteTargets.Read(call, table);
        RequireOutsideVpc(call, table, destination, target);
        if (table.RouteTo(destination) is not null)
            throw new Ec2Exception("RouteAlreadyExists", $"The route identified by {destination} already exists.");
        if (table.Routes.Count(r => !r.IsLocal) >= call.Limits.RoutesPerTable)
            throw new Ec2Exception("RouteLimitExceeded", $"The maximum number of routes has been reached for the route table {table.Id}.");
        var route = new Route { Destination = destination.ToString(), Target = target };
        table.Routes.Add(route);
        call.NoteCreated(Key(table, destination), route);
        return Done;
    }

    private static IEnumerable<XElement?> Replace(Ec2Call call)
    {
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        var destination = ReadDestination(call);
        var target = call.Form.Flag("LocalTarget") ? "local" : RouteTargets.Read(call, table);
        var route = table.RouteTo(destination)
            ?? throw Refuse.Value($"There is no route defined for '{destination}' in the route table. Use CreateRoute instead.");
        if (target != "local") RequireOutsideVpc(call, table, destination, target);
        (route.Target, route.Origin) = (target, target == "local" ? "CreateRouteTable" : "CreateRoute");
        return Done;
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        var destination = ReadDestination(call);
        if (table.RouteTo(destination) is not { } route || !call.Sees(Key(table, destination)))
            throw new Ec2Exception("InvalidRoute.NotFound", $"no route with destination-cidr-block {destination} in route table {table.Id}");
        if (route.IsLocal) throw Refuse.Value($"cannot remove local route {destination} in route table {table.Id}");
        table.Routes.Remove(route);
        call.NoteDeleted(Key(table, destination), route);
        return Done;
    }

    private static Cidr ReadDestination(Ec2Call call)
    {
        if (call.Form.Get("DestinationIpv6CidrBlock") is { } ipv6) throw Refuse.Value($"This emulator carries IPv4 only; {ipv6} is not supported.");
        var text = call.Form.Require("DestinationCidrBlock");
        return Cidr.TryParse(text)?.Canonical
            ?? throw Refuse.Value($"Value ({text}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.");
    }

    // Inside its own prefix a VPC delivers by itself; EC2 lets only an interface or an instance come in between.
    private static void RequireOutsideVpc(Ec2Call call, RouteTable table, Cidr destination, string target)
    {
        if (target.StartsWith("eni-", StringComparison.Ordinal)) return;
        if (call.World.At(table.Owner, table.Region).Vpcs[table.VpcId].Cidrs.Exists(c => c.Prefix.Contains(destination)))
            throw Refuse.Value("Route target is not supported. This route only supports interface and instance targets.");
    }
}
