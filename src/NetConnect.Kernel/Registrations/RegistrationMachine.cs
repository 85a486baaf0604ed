using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Registrations;

/// <summary>Keeps the record of a provider; it has no behaviour of its own.</summary>
public sealed class RegistrationMachine : IMachine<RegisteredProvider>
{
    public Transition<RegisteredProvider> Step(RegisteredProvider? state, object message, Turn turn)
    {
        var draft = new Draft<RegisteredProvider>(state, turn);
        switch (message)
        {
            case RegisterProvider m when state is null:
                Register(draft, m);
                break;
            case RecordCheck m when state is { DeletedAt: null }:
                Record(draft, m);
                break;
            case RemoveProvider m when state is { DeletedAt: null }:
                Remove(draft, m);
                break;
            case RecordCheck or RemoveProvider:
                draft.Answer(new Fault(FaultKind.Gone, "The provider is no longer there."));
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    private static void Register(Draft<RegisteredProvider> draft, RegisterProvider message)
    {
        draft.State = message.Provider with { CreatedAt = draft.Turn.At };
        draft.Claim(NameClaim(draft.State));
        Tell(draft, "provider-registered", "provider.create", message.By, $"Provider {draft.State.Name} registered.");
    }

    private static void Record(Draft<RegisteredProvider> draft, RecordCheck message)
    {
        if (Canonical.Same(draft.State.Check, message.Check))
            return;
        draft.State = draft.State with { Check = message.Check };
        Tell(draft, "provider-checked", "provider.check", message.By, $"{message.Check.State}: {message.Check.Message}");
    }

    private static void Remove(Draft<RegisteredProvider> draft, RemoveProvider message)
    {
        draft.State = draft.State with { DeletedAt = draft.Turn.At };
        draft.Release(NameClaim(draft.State));
        Tell(draft, "provider-removed", "provider.delete", message.By, $"Provider {draft.State.Name} removed.");
    }

    private static void Tell(Draft<RegisteredProvider> draft, string type, string action, string by, string text)
    {
        var subject = ActorKey.Provider(draft.State.Id);
        draft.Tell(new EventDraft(type, subject, by, [draft.State.Service], text));
        draft.Record(new AuditDraft(action, subject, by, [draft.State.Service], "accepted"));
    }

    private static string NameClaim(RegisteredProvider provider) => $"provider-name/{provider.Service}/{provider.Name}";
}
