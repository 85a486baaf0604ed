using NetConnect.Model;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Connections;

/// <content>Taken down for a while and brought back; and let go of, with everything left standing.</content>
public sealed partial class ConnectionMachine
{
    private static void Suspend(Draft<ConnectionState> draft, SuspendConnection message)
    {
        var state = draft.State;
        if (state.Desired == DesiredState.Suspended)
            return;
        if (!IsUp(state))
        {
            draft.Answer(Wrong(state, "suspended"));
            return;
        }

        NextGeneration(draft);
        draft.State = draft.State with
        {
            Desired = DesiredState.Suspended,
            Reason = message.Reason,
            Suspension = new(message.By, draft.Turn.At, message.Sides),
        };
        LetGo(draft);
        Tell(draft, "suspension-requested", message.By, message.Reason is null ? "The link is taken down for a while." : $"The link is taken down for a while: {message.Reason}");
        Record(draft, "connection.suspend", message.By, message.Reason, message.IsOverride);
    }

    /// <summary>A link that stands, or is on its way to.</summary>
    private static bool IsUp(ConnectionState state) => state is
    {
        Desired: DesiredState.Established,
        Request: RequestPhase.Approved,
        Provisioning: ProvisioningPhase.Provisioning or ProvisioningPhase.Provisioned or ProvisioningPhase.Updating or ProvisioningPhase.Migrating,
    };

    private static void Resume(Draft<ConnectionState> draft, ResumeConnection message)
    {
        if (RefusalToResume(draft.State, message) is { } refusal)
        {
            draft.Answer(refusal);
            return;
        }

        NextGeneration(draft);
        Move(draft, ProvisioningTrigger.Resume);
        draft.State = draft.State with
        {
            Desired = DesiredState.Established,
            Suspension = null,
            HalvesGeneration = draft.State.Generation,
        };
        MakeAnew(draft);
        Tell(draft, "connection-resumed", message.By, "The link is being made again as it was approved.");
        Record(draft, "connection.resume", message.By, message.Reason, message.IsOverride);
    }

    private static Fault? RefusalToResume(ConnectionState state, ResumeConnection message)
    {
        if (state is not { Desired: DesiredState.Suspended, Provisioning: ProvisioningPhase.Released })
            return state.Desired == DesiredState.Suspended
                ? new(FaultKind.Conflict, "The link is still being taken down: wait until it is SUSPENDED.")
                : Wrong(state, "resumed");
        return state.Suspension?.MayBeLiftedBy(message.Sides, message.IsOperator) == false
            ? new(FaultKind.Conflict, $"It was suspended by {state.Suspension.By}, not by your side: ask them, or an operator, to resume it.")
            : null;
    }

    /// <summary>From nothing, under a new incarnation: goals only go forward within one.</summary>
    private static void MakeAnew(Draft<ConnectionState> draft) => draft.State = draft.State with
    {
        Incarnation = draft.State.Incarnation + 1,
        Goal = HalfGoal.Present,
        Reason = null,
        KnownHealth = null,
    };

    private static void Detach(Draft<ConnectionState> draft, DetachConnection message)
    {
        if (draft.State.Goal == HalfGoal.Forgotten)
            return;
        if (ConnectionTables.Provisioning.Find(draft.State.Provisioning, ProvisioningTrigger.Detach) is null)
        {
            draft.Answer(new Fault(FaultKind.Conflict, $"A connection that is {WireName.Of(draft.State.Status)} has nothing in the clouds to be left there: delete it instead."));
            return;
        }

        DropEdit(draft);
        Move(draft, ProvisioningTrigger.Detach);
        var reason = message.Reason is null ? $"Detached by {message.By}." : $"Detached by {message.By}: {message.Reason}";
        draft.State = draft.State with { Desired = DesiredState.Deleted, Goal = HalfGoal.Forgotten, Reason = reason };
        Tell(draft, "connection-detached", message.By, $"{reason} What it made stays in the clouds and is nobody's of NetConnect any more.");
        Record(draft, "connection.detach", message.By, message.Reason);
    }
}
