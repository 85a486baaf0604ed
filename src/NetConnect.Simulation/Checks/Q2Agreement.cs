using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Everybody believes the same.</summary>
internal sealed class Q2Agreement(World world) : Check(
    world, "Q2", "Observed equals desired, or there is a terminal failure with a reason; both sides agree; nothing is in between.")
{
    public override void AtRest()
    {
        foreach (var state in World.Mirror.Connections)
        {
            if (state.Provisioning == ProvisioningPhase.Failed)
                Require(state.Reason is not null, $"{state.Id} has failed without a reason.");
            if (state.Provisioning == ProvisioningPhase.Provisioned)
                Look(state);
        }

        foreach (var network in World.Mirror.Networks)
            Require(network is { Blind: null, DoubtedSince: null, AbsentSince: null }, $"{network.Key} is still not believed: {network.Blind}");
    }

    private void Look(ConnectionState state)
    {
        foreach (var side in new[] { Side.Left, Side.Right })
        {
            var half = World.Mirror.Network(state.End(side).Network)?.Halves.GetValueOrDefault(state.Id);
            Require(Agree(state.Half(side), half), $"The {side} side of {state.Id} is {half?.Status.Phase} in its network, and {state.Half(side).Status.Phase} for the connection.");
        }

        foreach (var hub in state.Hubs.Values)
        {
            var half = World.Mirror.Network(hub.Site.Network)?.Halves.GetValueOrDefault(state.Id);
            Require(Agree(hub.Half, half), $"The part of {state.Id} at {hub.Site.Network} is {half?.Status.Phase} there, and {hub.Half.Status.Phase} for the connection.");
        }

        Require(state.ObservedGeneration == state.Generation || state.Pending is not null, $"{state.Id} is at generation {state.ObservedGeneration} of {state.Generation}.");
    }

    private static bool Agree(HalfTrack track, HalfRecord? half) =>
        half is not null && half.Status.Phase == track.Status.Phase && half.Echo == track.Echo && half.Revision == track.Revision;
}
