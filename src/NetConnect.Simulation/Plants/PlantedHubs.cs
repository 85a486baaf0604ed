using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>Bugs that only links over a hub show: in the plans of the real module.</summary>
internal static class PlantedHubs
{
    private const string Table = "TransitGatewayRouteTableId";

    private static readonly string[] Switches = ["Options.DefaultRouteTableAssociation", "Options.DefaultRouteTablePropagation"];

    public static IEnumerable<Plant> All =>
    [
        Planned("hub-route-beyond-plan", "A hub leads to more than the plan says.", parts => parts.Select(part => With(part, "CreateTransitGatewayRoute", call => Set(call, "DestinationCidrBlock", "10.255.255.0/28")))),
        Planned("one-table-for-all", "All networks of a hub go by one table, and so reach what was agreed for others.", parts => OneTable([.. parts])),
        Planned("gateway-kept", "A gateway that nobody needs any more stays.", parts => parts.Where(part => part.IsWanted || part.Kind != "aws.gateway")),
        Planned("gateway-open", "A gateway lets all networks on it reach each other by itself.", parts => parts.Select(part => part.Kind == "aws.gateway" ? Open(part) : part)),
    ];

    private static Plant Planned(string name, string what, Func<IEnumerable<PartAssessment>, IEnumerable<PartAssessment>> change) =>
        new(name, what) { Tier = Tier.B, Module = module => new PlantedModule(module) { Planner = new PlantedPlanner(module.Planner, parts => change(parts)) } };

    private static PartAssessment With(PartAssessment part, string action, Func<ProviderOperation, ProviderOperation> change) =>
        part.Operation is { } call && call.Name == action ? part with { Operation = change(call) } : part;

    private static IEnumerable<PartAssessment> OneTable(IReadOnlyList<PartAssessment> parts)
    {
        var first = parts.Where(part => part is { Kind: "aws.gateway-table", IsWanted: true, ExternalId: not null }).Select(part => part.ExternalId!).Order(StringComparer.Ordinal).FirstOrDefault();
        return first is null ? parts : parts.Select(part => With(part, "AssociateTransitGatewayRouteTable", call => Set(call, Table, first)));
    }

    private static PartAssessment Open(PartAssessment part) => part.Operation?.Name switch
    {
        "CreateTransitGateway" => part with { Operation = Switches.Aggregate(part.Operation, (call, name) => Set(call, name, "enable")) },
        "ModifyTransitGateway" => part with { Operation = null, Presence = PartPresence.Ready },
        _ => part,
    };

    private static ProviderOperation Set(ProviderOperation call, string name, string value) => call with { Arguments = call.Arguments.SetItem(name, value) };
}
