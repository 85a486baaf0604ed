using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>What stands on something is made after it and removed before it.</summary>
internal sealed class A08Order(World world) : Check(world, "A8", "A child is made only under a ready parent; a parent is deleted only when childless.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is not { Part: { } part } found)
            return;
        if (found.Intent.Operation.Effect == OperationEffect.Create)
        {
            foreach (var parent in part.Requires)
                Require(found.Network.Parts.GetValueOrDefault(parent) is { Stage: PartStage.Seen or PartStage.Foreign }, $"{part.Key} is to be made, and {parent} does not stand.");
        }

        if (!found.Removes)
            return;
        foreach (var child in found.Network.Parts.Values.Where(child => child.Requires.Contains(part.Key)))
            Require(child.Stage is PartStage.Gone or PartStage.Missing or PartStage.Foreign, $"{part.Key} is to be deleted, and {child.Key} still stands on it.");
    }
}
