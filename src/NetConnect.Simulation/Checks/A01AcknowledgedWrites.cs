using NetConnect.Kernel.Connections;
using NetConnect.Model.Links;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>What a user was told is done is in the store, and stays.</summary>
internal sealed class A01AcknowledgedWrites(World world) : Check(world, "A1", "Each acknowledged write is in the store's history.")
{
    private readonly List<Acknowledgement> _said = [];

    public override void OnAcknowledged(Acknowledgement said)
    {
        _said.Add(said);
        Require(IsKept(said), $"{said.By} was told that {said.Deed} of {said.Subject} is done.");
    }

    public override void AtRest()
    {
        foreach (var said in _said)
            Require(IsKept(said), $"{said.By} was told that {said.Deed} of {said.Subject} is done, and it is no longer.");
    }

    /// <summary>Words are given to a plan, and go with it; that they did is on record.</summary>
    private bool HasLapsed(ActorKey connection) =>
        World.Database.Audit.Any(stored => stored.Entry.Subject == connection && stored.Entry.Action == "connection.replan");

    private bool IsKept(Acknowledgement said)
    {
        var stored = World.Database.Load(said.Subject);
        if (stored is null || said.Subject.Kind != ActorKind.Connection)
            return stored is not null;
        var state = Schemas.Connection.Read(stored)!;
        return said.Deed switch
        {
            "approve" => state.LeftApproval is not null || state.RightApproval is not null || HasLapsed(said.Subject),
            "reject" => state.Request == RequestPhase.Rejected,
            "withdraw" => state.Request == RequestPhase.Withdrawn,
            "delete" => state.Desired == DesiredState.Deleted,
            "detach" => state.Goal == HalfGoal.Forgotten,
            "retry" => state.Incarnation > 1,
            _ => true,
        };
    }
}
