using NetConnect.Kernel.Halves;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Resources;

/// <summary>Stands between connections and the network for its owner: adds the owner's filters to what connections want.</summary>
public sealed partial class ResourceMachine : IMachine<ResourceState>
{
    public Transition<ResourceState> Step(ResourceState? state, object message, Turn turn)
    {
        var draft = new Draft<ResourceState>(state, turn);
        switch (message)
        {
            case RegisterResource m when state is null:
                Register(draft, m);
                break;
            case RemoveResource m when state is { DeletedAt: null }:
                Remove(draft, m);
                break;
            case RemoveResource:
                draft.Answer(new Fault(FaultKind.Gone, "The resource is no longer there."));
                break;
            case NetworkChecked m when state is { Phase: ResourcePhase.Checking, DeletedAt: null }:
                Check(draft, m);
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
        draft.State = message.Resource with { CreatedAt = draft.Turn.At };
        draft.Claim(NameClaim(draft.State));
        var text = $"Resource {draft.State.Name} ({draft.State.Subnet} of {draft.State.Network.NetworkId}) registered.";
        Tell(draft, "resource-registered", "resource.create", message.By, text);
    }

    private static void Remove(Draft<ResourceState> draft, RemoveResource message)
    {
        if (draft.State.GroupInUse is { } inUse)
        {
            draft.Answer(new Fault(FaultKind.InUse, $"The resource's filter group is still in use: {inUse} Take it off them, then delete again."));
            return;
        }

        draft.State = draft.State with { DeletedAt = draft.Turn.At };
        draft.Release(NameClaim(draft.State));
        Tell(draft, "resource-removed", "resource.delete", message.By, $"Resource {draft.State.Name} removed.");
    }

    private static void Check(Draft<ResourceState> draft, NetworkChecked message)
    {
        draft.State = draft.State with
        {
            Phase = message.Problem is null ? ResourcePhase.Ready : ResourcePhase.Invalid,
            Reason = message.Problem,
        };
        draft.Tell(new EventDraft(
            "resource-checked", Key(draft.State), "netconnect", [draft.State.Service], message.Problem ?? "The network was read; the resource is ready."));
    }

    private static void Tell(Draft<ResourceState> draft, string type, string action, string by, string text)
    {
        draft.Tell(new EventDraft(type, Key(draft.State), by, [draft.State.Service], text));
        draft.Record(new AuditDraft(action, Key(draft.State), by, [draft.State.Service], "accepted"));
    }

    private static ActorKey Key(ResourceState state) => ActorKey.Resource(state.Id);

    private static string NameClaim(ResourceState resource) => $"resource-name/{resource.Service}/{resource.Name}";
}
