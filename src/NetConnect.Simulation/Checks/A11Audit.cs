using NetConnect.Kernel.Connections;
using NetConnect.Model.Links;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Who decided what can be told for ever.</summary>
internal sealed class A11Audit(World world) : Check(world, "A11", "There is one audit entry per decision, in the same commit; the chain verifies.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (seen.After is not ConnectionState after)
            return;
        var before = (ConnectionState?)seen.Before;
        var decided = before is null || before.Desired != after.Desired || before.LeftApproval != after.LeftApproval || before.RightApproval != after.RightApproval
            || before.Request != after.Request || before.Incarnation != after.Incarnation || before.Generation != after.Generation || before.PlanHash != after.PlanHash || before.Pending != after.Pending
            || (before.Goal != HalfGoal.Forgotten && after.Goal == HalfGoal.Forgotten);
        Require(seen.Commit.Audit.Length == (decided ? 1 : 0), $"{after.Id} was decided on {(decided ? "once" : "not at all")}, and {seen.Commit.Audit.Length} entries tell of it.");
    }

    public override void AtRest()
    {
        Require(AuditChain.FirstBreak(World.Database.Audit) is null, "The chain of the audit is broken.");
        var positions = World.Database.Events.Select(stored => stored.Position).Concat(World.Database.Audit.Select(stored => stored.Position)).Order();
        Require(positions.SequenceEqual(Enumerable.Range(1, World.Database.Events.Count + World.Database.Audit.Count).Select(i => (long)i)), "The log has gaps.");
    }
}
