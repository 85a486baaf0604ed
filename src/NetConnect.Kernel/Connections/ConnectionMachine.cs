using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Connections;

/// <summary>Coordinates two resources: asks for both halves, relays what each publishes to the other, and watches over the link.</summary>
public sealed partial class ConnectionMachine : IMachine<ConnectionState>
{
    public Transition<ConnectionState> Step(ConnectionState? state, object message, Turn turn)
    {
        var draft = new Draft<ConnectionState>(state, turn);
        if (state is null)
            Found(draft, message);
        else
            Dispatch(draft, message);
        if (draft.Existing is not null)
            Conclude(draft, state);
        return draft.Finish();
    }

    private static void Found(Draft<ConnectionState> draft, object message)
    {
        if (message is RequestConnection m)
            Request(draft, m);
        else
            draft.Unexpected(message);
    }

    private static void Dispatch(Draft<ConnectionState> draft, object message)
    {
        Straighten(draft);
        switch (message)
        {
            case ApproveConnection m:
                Approve(draft, m);
                break;
            case ReplanConnection m:
                Replan(draft, m);
                break;
            case RejectConnection m:
                Reject(draft, m);
                break;
            case WithdrawConnection m:
                Withdraw(draft, m);
                break;
            case DeleteConnection m:
                Delete(draft, m);
                break;
            case EditConnection m:
                Edit(draft, m);
                break;
            case MigrateConnection m:
                Migrate(draft, m);
                break;
            case SuspendConnection m:
                Suspend(draft, m);
                break;
            case ResumeConnection m:
                Resume(draft, m);
                break;
            case DetachConnection m:
                Detach(draft, m);
                break;
            case RetryConnection m:
                Retry(draft, m);
                break;
            case HoldConfirmed m:
                ConfirmHold(draft, m);
                break;
            case HalfReport m:
                Hear(draft, m);
                break;
            case WakeUp:
                Wake(draft);
                break;
            case TakenOver:
                SendUnechoed(draft);
                Wake(draft);
                break;
            case RequestConnection:
                draft.Answer(new Fault(FaultKind.Conflict, "A connection of this id exists."));
                break;
            default:
                draft.Unexpected(message);
                break;
        }
    }
}
