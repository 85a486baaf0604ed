using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Whether somebody may approve was decided by a service as it still is.</summary>
internal sealed class A06UpToDate(World world) : Check(world, "A6", "An approval counts only if its service has not changed since the approver looked.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (seen is not { Before: ConnectionState before, After: ConnectionState after } || !seen.Commit.Audit.Any(entry => entry.Action.EndsWith("approve", StringComparison.Ordinal)))
            return;
        foreach (var side in new[] { Side.Left, Side.Right })
        {
            if (after.OpenBallot.Of(side) is { } approval && approval != before.OpenBallot.Of(side))
                Look(after.Id, ActorKey.Service(after.End(side).Service));
        }
    }

    private void Look(string connection, ActorKey service)
    {
        var version = World.Database.Load(service)?.Version ?? 0;
        Require(World.ApprovedOn.Contains((connection, service, version)), $"{connection} was approved for {service}, which is at version {version} now.");
    }
}
