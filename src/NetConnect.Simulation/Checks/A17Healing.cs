using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nothing is made, or made again, for those who are leaving.</summary>
internal sealed class A17Healing(World world) : Check(world, "A17", "There is no healing while deleting, unapproved or suspended; attempts are bounded.")
{
    private const int MostAttempts = 60;

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is not { Intent.Operation.Effect: OperationEffect.Create, Part: { } part } found)
            return;
        var isWanted = part.Users.Any(user => found.Network.Halves.GetValueOrDefault(user) is { Wish.Goal: HalfGoal.Present });
        Require(isWanted, $"{found.Intent.Operation} is for {string.Join(", ", part.Users)}, none of whom wants anything any more.");
        Require(part.Attempt <= MostAttempts, $"{part.Key} is made for the {part.Attempt}th time.");
    }
}
