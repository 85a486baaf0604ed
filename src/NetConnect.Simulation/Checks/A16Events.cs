using NetConnect.Kernel.Connections;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Each change of state is told once.</summary>
internal sealed class A16Events(World world) : Check(world, "A16", "There is one event per transition.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (seen is not { Before: ConnectionState before, After: ConnectionState after })
            return;
        var told = seen.Commit.Events.Count(happened => happened.Type == "state-changed");
        Require(told == (before.Status == after.Status ? 0 : 1), $"{after.Id} went from {before.Status} to {after.Status}, and {told} events tell of it.");
    }
}
