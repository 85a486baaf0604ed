using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>What was removed comes back only under another name.</summary>
internal sealed class A07NoCreateAfterDelete(World world) : Check(world, "A7", "There is no create after a delete of that incarnation was committed.")
{
    private readonly HashSet<(ActorKey Network, string Part, int Incarnation)> _gone = [];

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is { Intent.Operation.Effect: OperationEffect.Create, Part: { } part } found)
            Require(!_gone.Contains((seen.Commit.Key, part.Key, part.Incarnation)), $"{found.Intent.Operation} would make {part.Key} {part.Incarnation} again.");
        if (seen.After is NetworkState network)
            Remember(seen.Commit.Key, network);
    }

    private void Remember(ActorKey key, NetworkState network)
    {
        // After its last look a tombstone goes, and with it the memory of what the part was called.
        _gone.RemoveWhere(gone => gone.Network == key && !network.Parts.ContainsKey(gone.Part));
        foreach (var part in network.Parts.Values.Where(part => part.Stage == PartStage.Gone))
            _gone.Add((key, part.Key, part.Incarnation));
    }
}
