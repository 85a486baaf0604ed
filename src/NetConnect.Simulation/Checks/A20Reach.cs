using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The judge looks at packets, not at records.</summary>
internal sealed class A20Reach(World world) : Check(
    world, "A20", "The pairs of networks that can exchange packets are exactly the approved connections plus foreign links.")
{
    public override void OnCalled(CloudCall call)
    {
        foreach (var (one, other) in Reaching())
            Require(World.Mirror.Connections.Any(state => MayLink(state, one, other)), $"{one.Reference.NetworkId} and {other.Reference.NetworkId} exchange packets, and no connection says so.");
    }

    public override void AtRest()
    {
        foreach (var state in World.Mirror.Connections.Where(state => state is { Provisioning: ProvisioningPhase.Provisioned, Health: LinkHealth.Up }))
        {
            var (left, right) = (World.Cloud.Find(state.Left.Network), World.Cloud.Find(state.Right.Network));
            Require(left is not null && right is not null && Carries(state, left, right), $"{state.Id} is {state.Status}, and no packet passes.");
        }

        LookAtTables();

        // A link that never was complete, because somebody keeps removing a part of it, may carry all the same: it is approved and wanted.
        foreach (var (one, other) in Reaching())
            Require(World.Mirror.Connections.Any(state => state.Desired == DesiredState.Established && MayLink(state, one, other)), $"{one.Reference.NetworkId} and {other.Reference.NetworkId} exchange packets although nothing connects them any more.");
    }

    private IEnumerable<(CloudNetwork One, CloudNetwork Other)> Reaching() =>
        from one in World.Cloud.Networks
        from other in World.Cloud.Networks
        where string.CompareOrdinal(one.Reference.ToString(), other.Reference.ToString()) < 0
            && (ArePeered(one, other) || World.Cloud.Transit.Joins(one, other))
        select (one, other);

    private bool ArePeered(CloudNetwork one, CloudNetwork other) => World.Cloud.CanExchange(one, other)
        && World.Cloud.Peerings.Any(peering => peering is { IsOurs: true, IsLive: true } && peering.Pair == NetworkPair.Of(one.Reference, other.Reference));

    private bool Carries(ConnectionState state, CloudNetwork left, CloudNetwork right) => state.Decision.ChosenCandidate?.Plan?.Hubs is null
        ? World.Cloud.CanExchange(left, right)
        : World.Cloud.Transit.Carries(left, state.Left.Prefix, right, state.Right.Prefix);

    /// <summary>No table of a gateway leads anywhere but to what was agreed for those who go by it, one way or both.</summary>
    private void LookAtTables()
    {
        var transit = World.Cloud.Transit;
        foreach (var table in transit.Tables)
        {
            foreach (var (member, route) in transit.MembersOf(table).SelectMany(member => table.Routes.Select(route => (member, route))))
                Require(
                    World.Mirror.Connections.Any(state => state.Desired == DesiredState.Established && MayLead(state, member, route)),
                    $"{table.Id} leads {member.Id} of {member.Network?.ToString() ?? "another hub"} to {route.Destination}, and no connection says so.");
        }
    }

    private static bool MayLead(ConnectionState state, CloudAttachment member, CloudGatewayRoute route) =>
        state is { Request: RequestPhase.Approved, Provisioning: not (ProvisioningPhase.Released or ProvisioningPhase.Failed) }
        && new[] { (From: state.Left, To: state.Right), (From: state.Right, To: state.Left) }
            .Any(way => way.To.Prefix == route.Destination && (member.Network is null || member.Network == way.From.Network));

    private static bool MayLink(ConnectionState state, CloudNetwork one, CloudNetwork other) =>
        state.Request == RequestPhase.Approved && state.Provisioning is not (ProvisioningPhase.Released or ProvisioningPhase.Failed) && Joins(state, one, other);

    private static bool Joins(ConnectionState state, CloudNetwork one, CloudNetwork other) =>
        NetworkPair.Of(state.Left.Network, state.Right.Network) == NetworkPair.Of(one.Reference, other.Reference);
}
