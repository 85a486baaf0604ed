using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>The only writer to one cloud network: it makes what its halves want, one call at a time, and removes what nobody wants.</summary>
/// <remarks>
/// Level-triggered: whatever was lost, the next look compares what is wanted with what is there and goes on.
/// Each mutating call is an <see cref="Intent"/> that is committed before the call is made.
/// </remarks>
public sealed partial class NetworkMachine(ImmutableDictionary<Platform, INetworkPlanner> planners) : IMachine<NetworkState>
{
    public Transition<NetworkState> Step(NetworkState? state, object message, Turn turn)
    {
        var draft = new Draft<NetworkState>(state, turn);
        if (state is not null)
            Straighten(draft);
        Dispatch(draft, message);
        if (draft.Existing is not null)
            draft.State = WithWakeUp(WithSight(draft.State), turn);
        return draft.Finish();
    }

    private void Dispatch(Draft<NetworkState> draft, object message)
    {
        switch (message)
        {
            case EnsureHalf m:
                Exist(draft, m.Network, m.Region, m.ProviderId);
                Ensure(draft, m);
                break;
            case HoldSlot m:
                Exist(draft, m.Network, m.Region, m.ProviderId);
                Hold(draft, m);
                break;
            case ConfirmHold m:
                Exist(draft, m.Network, m.Region, m.ProviderId);
                Confirm(draft, m);
                break;
            case ReleaseHold m when draft.Existing is not null:
                Release(draft, m);
                break;
            case HalfAcknowledged m when draft.Existing is not null:
                Acknowledge(draft, m);
                break;
            case NetworkObserved m when draft.Existing is not null:
                See(draft, m);
                break;
            case NetworkUnreadable m when draft.Existing is not null:
                GoBlind(draft, m);
                break;
            case LookAgain when draft.Existing is not null:
                AskForRead(draft);
                break;
            case OperationEnded m when draft.Existing is not null:
                EndOperation(draft, m);
                break;
            case ModesChanged when draft.Existing is not null:
                LookAnew(draft);
                break;
            case WakeUp when draft.Existing is not null:
                Wake(draft, hasTakenOver: false);
                break;
            case TakenOver when draft.Existing is not null:
                Wake(draft, hasTakenOver: true);
                break;
            default:
                draft.Unexpected(message);
                break;
        }
    }

    /// <summary>A network exists for us from the first message on that wants something of it.</summary>
    private static void Exist(Draft<NetworkState> draft, NetworkRef network, string region, string providerId) =>
        draft.State = draft.Existing ?? new NetworkState { Network = network, Region = region, ProviderId = providerId };
}
