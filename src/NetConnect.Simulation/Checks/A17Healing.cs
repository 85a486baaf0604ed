using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nothing is made, or made again, for those who are leaving.</summary>
internal sealed class A17Healing(World world) : Check(world, "A17", "There is no healing while deleting, unapproved or suspended; attempts are bounded.")
{
    private const int MostAttempts = 60;

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is { Removes: true } removal)
            LookAtRemoval(removal);
        if (NewIntent.In(seen) is not { Intent.Operation.Effect: OperationEffect.Create, Part: { } part } found)
            return;
        var isWanted = part.Users.Any(user => found.Network.Halves.GetValueOrDefault(user) is { Wish.Goal: HalfGoal.Present });
        Require(isWanted, $"{found.Intent.Operation} is for {string.Join(", ", part.Users)}, none of whom wants anything any more.");
        Require(part.Attempt <= MostAttempts, $"{part.Key} is made for the {part.Attempt}th time.");
    }

    /// <summary>The last working path stays: no route and no peering of a link that is wanted is taken away.</summary>
    private void LookAtRemoval(NewIntent removal)
    {
        var losers = removal.Part?.Users.Where(user => removal.Network.Halves.GetValueOrDefault(user) is { Wish.Goal: HalfGoal.Present, WasReady: true }) ?? [];
        Require(removal.Part?.Kind.EndsWith("group", StringComparison.Ordinal) != false || !losers.Any(), $"{removal.Intent.Operation} takes it away from {string.Join(", ", losers)}, who want it.");
    }
}
