using NetConnect.Kernel;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>A new process would know all that the running one knows.</summary>
internal sealed class Q8Rebuilt(World world) : Check(world, "Q8", "State rebuilt from the store equals the running state.")
{
    public override void AtRest()
    {
        var running = World.Nodes.Current!.Index;
        foreach (var stored in World.Database.Actors.Where(stored => stored.Key.Kind == ActorKind.Network && stored.Header.Schema != 0))
        {
            var rebuilt = Schemas.Network.Read(Copy(stored))!;
            Compare(rebuilt, World.Mirror.Network(rebuilt.Network), "the rows as they were written");
            var region = new RegionRef(rebuilt.Network.Platform, rebuilt.Network.Account, rebuilt.Region);
            if (rebuilt.Halves.Values.Any(half => half.Wish.Goal != HalfGoal.Forgotten))
                Compare(rebuilt, running.NetworksOf(region).FirstOrDefault(network => network.Network == rebuilt.Network), "the index in memory");
        }
    }

    private void Compare(NetworkState rebuilt, NetworkState? known, string where) => Require(
        known is not null && Text(rebuilt) == Text(known), $"{rebuilt.Key} differs from {where}.");

    private static string Text(NetworkState state) =>
        $"{Canonical.Text(state)} {state.WakeAt:O} {Canonical.Text(state.Halves)} {Canonical.Text(state.Parts)} {Canonical.Text(state.Holds)}";

    /// <summary>Read again from its text.</summary>
    private static StoredActor Copy(StoredActor stored) => stored with
    {
        Header = stored.Header.Unread(),
        Children = stored.Children.SetItems(stored.Children.Select(row => KeyValuePair.Create(row.Key, row.Value.Unread()))),
    };
}
