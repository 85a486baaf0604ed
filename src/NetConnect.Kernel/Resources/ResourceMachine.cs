using NetConnect.Kernel.Entities;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Resources;

/// <summary>Stands between connections and the network for its owner: adds the owner's filters to what connections want.</summary>
public sealed partial class ResourceMachine : IMachine<ResourceState>
{
    public Transition<ResourceState> Step(ResourceState? state, object message, Turn turn)
    {
        var draft = new Draft<ResourceState>(state, turn);
        switch (message)
        {
            case WakeUp or TakenOver when state is { DeletedAt: not null }:
                draft.Rest(hasTakenOver: message is TakenOver);
                break;
            case RegisterResource m when state is null:
                Register(draft, m);
                break;
            case EditResource m when state is { DeletedAt: null }:
                Edit(draft, m);
                break;
            case RemoveResource m when state is { DeletedAt: null }:
                Remove(draft, m);
                break;
            case EditResource or RemoveResource:
                draft.Gone("resource");
                break;
            case WakeUp or TakenOver when state is { Notices.IsEmpty: false }:
                Remind(draft);
                break;
            case WakeUp or TakenOver or NetworkObserved or NetworkUnreadable or RegistrationRefused when state is not { Phase: ResourcePhase.Checking, DeletedAt: null }:
                StopChecking(draft);
                break;
            case WakeUp or TakenOver:
                AskForRead(draft);
                break;
            case NetworkObserved m:
                Check(draft, m.Observed);
                break;
            case RegistrationRefused m:
                EndCheck(draft, m.Reason);
                break;
            case NetworkUnreadable:
                break;
            case EnsureSide m when state is not null:
                Ensure(draft, m);
                break;
            case HalfReport m when state is not null:
                Relay(draft, m);
                break;
            case HalfAcknowledged m when state is not null:
                draft.Send(ActorKey.Network(draft.State.Network), m);
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    private static void Register(Draft<ResourceState> draft, RegisterResource message)
    {
        var resource = message.Resource with { ProvedAt = message.Resource.IsControlProved ? draft.Turn.At : null };
        var text = $"Resource {resource.Name} ({resource.Subnet} of {resource.Network.NetworkId}) registered.";
        draft.Begin(resource, message.By, "registered", text);
        if (resource.Phase == ResourcePhase.Checking)
            AskForRead(draft);
    }

    private static void Remove(Draft<ResourceState> draft, RemoveResource message)
    {
        if (draft.State.GroupInUse is { } inUse)
        {
            draft.Answer(new Fault(FaultKind.InUse, $"The resource's filter group is still in use: {inUse} Take it off them, then delete again."));
            return;
        }

        draft.End(message.IfGeneration, message.By, "removed");
    }

    private static void Check(Draft<ResourceState> draft, ObservedNetwork observed) =>
        EndCheck(draft, ResourceFit.Problem(draft.State.Subnet, draft.State.Network, observed)?.Detail);

    private static void EndCheck(Draft<ResourceState> draft, string? problem)
    {
        draft.State = draft.State with
        {
            Phase = problem is null ? ResourcePhase.Ready : ResourcePhase.Invalid,
            ProvedAt = problem is null ? draft.Turn.At : null,
            Reason = problem,
            WakeAt = null,
        };
        draft.Tell(new EventDraft(
            "resource-checked", draft.State.Key, "netconnect", draft.State.Scopes, problem ?? "The network was read; the resource is ready."));
    }

    /// <summary>The cloud did not answer when the resource was registered: it is asked again until it does.</summary>
    private static void AskForRead(Draft<ResourceState> draft)
    {
        var settings = draft.Turn.Settings;
        draft.State = draft.State with
        {
            Reads = draft.State.Reads + 1,
            WakeAt = draft.Turn.At + Backoff.After(draft.State.Reads + 1, settings.FirstResend, settings.LongestBackoff, draft.Turn.Seed),
        };
        draft.Do(new Effect.Observe(draft.State.Network, draft.State.Region, draft.State.Provider));
    }

    private static void StopChecking(Draft<ResourceState> draft)
    {
        if (draft.Existing is { WakeAt: not null, Notices.IsEmpty: true, DeletedAt: null })
            draft.State = draft.State with { WakeAt = null };
    }
}
