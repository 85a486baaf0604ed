using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Services;

/// <summary>A service's life: created, and some day deleted.</summary>
public sealed class ServiceMachine : IMachine<ServiceState>
{
    public Transition<ServiceState> Step(ServiceState? state, object message, Turn turn)
    {
        var draft = new Draft<ServiceState>(state, turn);
        switch (message)
        {
            case CreateService m when state is null:
                Create(draft, m);
                break;
            case DeleteService m when state is { DeletedAt: null }:
                Delete(draft, m);
                break;
            case CreateService or DeleteService:
                draft.Answer(new Fault(FaultKind.Gone, "The service is no longer there."));
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    private static void Create(Draft<ServiceState> draft, CreateService message)
    {
        draft.State = new ServiceState
        {
            Id = message.Id,
            Name = message.Name,
            Description = message.Description,
            Owners = message.Owners,
            Approval = message.Approval,
            CreatedAt = draft.Turn.At,
        };
        draft.Claim(NameClaim(message.Name));
        Tell(draft, "service-created", "service.create", message.By, $"Service {message.Name} created.");
    }

    private static void Delete(Draft<ServiceState> draft, DeleteService message)
    {
        draft.State = draft.State with { DeletedAt = draft.Turn.At };
        draft.Release(NameClaim(draft.State.Name));
        Tell(draft, "service-deleted", "service.delete", message.By, $"Service {draft.State.Name} deleted.");
    }

    private static void Tell(Draft<ServiceState> draft, string type, string action, string by, string text)
    {
        var subject = ActorKey.Service(draft.State.Id);
        draft.Tell(new EventDraft(type, subject, by, [draft.State.Id], text));
        draft.Record(new AuditDraft(action, subject, by, [draft.State.Id], "accepted"));
    }

    private static string NameClaim(string name) => $"service-name/{name}";
}
