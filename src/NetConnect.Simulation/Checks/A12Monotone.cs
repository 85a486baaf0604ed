using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>What counts up never counts down.</summary>
internal sealed class A12Monotone(World world) : Check(world, "A12", "An operation's status never goes back; neither do generations, incarnations, revisions and goals.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (seen is { Before: ConnectionState before, After: ConnectionState after })
            Look(before, after);
        if (seen is { Before: NetworkState old, After: NetworkState now })
            Look(old, now);
    }

    private void Look(ConnectionState before, ConnectionState after)
    {
        var rises = before.Generation <= after.Generation && before.WishRevision <= after.WishRevision && before.Incarnation <= after.Incarnation
            && before.ObservedGeneration <= after.ObservedGeneration && (before.Incarnation < after.Incarnation || before.Goal <= after.Goal || before.Generation < after.Generation || (before.Desired, after.Desired) == (DesiredState.Suspended, DesiredState.Established));
        Require(rises, $"{after.Id} went back: generation {before.Generation} to {after.Generation}, incarnation {before.Incarnation} to {after.Incarnation}, {before.Goal} to {after.Goal}.");
        Require(before.Desired != DesiredState.Deleted || after.Desired == DesiredState.Deleted, $"{after.Id} was deleted and is wanted again.");
    }

    private void Look(NetworkState before, NetworkState after)
    {
        Require(before.Calls <= after.Calls && before.Reports <= after.Reports, $"{after.Key} counts backwards.");
        foreach (var (connection, half) in after.Halves)
        {
            if (before.Halves.TryGetValue(connection, out var old))
                Require(old.Revision <= half.Revision && old.Wish.Incarnation <= half.Wish.Incarnation, $"The half of {connection} in {after.Key} went back.");
        }
    }
}
