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
            Require(left is not null && right is not null && World.Cloud.CanExchange(left, right), $"{state.Id} is {state.Status}, and no packet passes.");
        }

        // A link that never was complete, because somebody keeps removing a part of it, may carry all the same: it is approved and wanted.
        foreach (var (one, other) in Reaching())
            Require(World.Mirror.Connections.Any(state => state.Desired == DesiredState.Established && MayLink(state, one, other)), $"{one.Reference.NetworkId} and {other.Reference.NetworkId} exchange packets although nothing connects them any more.");
    }

    private IEnumerable<(CloudNetwork One, CloudNetwork Other)> Reaching() =>
        from one in World.Cloud.Networks
        from other in World.Cloud.Networks
        where string.CompareOrdinal(one.Reference.ToString(), other.Reference.ToString()) < 0
            && World.Cloud.CanExchange(one, other)
            && World.Cloud.Peerings.Any(peering => peering is { IsOurs: true, IsLive: true } && peering.Pair == NetworkPair.Of(one.Reference, other.Reference))
        select (one, other);

    private static bool MayLink(ConnectionState state, CloudNetwork one, CloudNetwork other) =>
        state.Request == RequestPhase.Approved && state.Provisioning is not (ProvisioningPhase.Released or ProvisioningPhase.Failed) && Joins(state, one, other);

    private static bool Joins(ConnectionState state, CloudNetwork one, CloudNetwork other) =>
        NetworkPair.Of(state.Left.Network, state.Right.Network) == NetworkPair.Of(one.Reference, other.Reference);
}
