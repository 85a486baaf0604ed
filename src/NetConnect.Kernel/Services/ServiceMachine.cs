using NetConnect.Kernel.Entities;

namespace NetConnect.Kernel.Services;

/// <summary>A service's life: created, edited, and some day deleted.</summary>
public sealed class ServiceMachine : IMachine<ServiceState>
{
    public Transition<ServiceState> Step(ServiceState? state, object message, Turn turn)
    {
        var draft = new Draft<ServiceState>(state, turn);
        switch (message)
        {
            case WakeUp or TakenOver when state is { DeletedAt: not null }:
                draft.Rest(hasTakenOver: message is TakenOver);
                break;
            case CreateService m when state is null:
                draft.Begin(Founded(m, turn), m.By, "created", $"Service {m.Name} created.");
                break;
            case EditService m when state is { DeletedAt: null }:
                Edit(draft, m);
                break;
            case DeleteService m when state is { DeletedAt: null }:
                draft.End(m.IfGeneration, m.By, "deleted");
                break;
            case CreateService or EditService or DeleteService:
                draft.Gone("service");
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    private static ServiceState Founded(CreateService message, Turn turn) => new()
    {
        Id = message.Id,
        Name = message.Name,
        Description = message.Description,
        Owners = message.Owners,
        Approval = message.Approval,
        CreatedAt = turn.At,
    };

    private static void Edit(Draft<ServiceState> draft, EditService message)
    {
        Invariant.Require(!message.Owners.IsEmpty);
        draft.Edit(message.IfGeneration, message.By, state => state with
        {
            Name = message.Name,
            Description = message.Description,
            Owners = message.Owners,
            Approval = message.Approval,
        });
    }
}
