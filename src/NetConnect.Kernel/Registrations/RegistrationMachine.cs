using NetConnect.Kernel.Entities;
using NetConnect.Kernel.Halves;

namespace NetConnect.Kernel.Registrations;

/// <summary>Keeps the record of a provider; it has no behaviour of its own.</summary>
public sealed class RegistrationMachine : IMachine<RegisteredProvider>
{
    public Transition<RegisteredProvider> Step(RegisteredProvider? state, object message, Turn turn)
    {
        var draft = new Draft<RegisteredProvider>(state, turn);
        switch (message)
        {
            case WakeUp or TakenOver when state is { DeletedAt: not null }:
                draft.Rest(hasTakenOver: message is TakenOver);
                break;
            case RegisterProvider m when state is null:
                draft.Begin(m.Provider, m.By, "registered", $"Provider {m.Provider.Name} registered.");
                break;
            case EditProvider m when state is { DeletedAt: null }:
                draft.Edit(m.IfGeneration, m.By, provider => Edited(provider, m));
                break;
            case RecordCheck m when state is { DeletedAt: null }:
                Record(draft, m);
                break;
            case RemoveProvider m when state is { DeletedAt: null }:
                draft.End(m.IfGeneration, m.By, "removed");
                break;
            case EditProvider or RecordCheck or RemoveProvider:
                draft.Gone("provider");
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    /// <summary>What was found by other settings is not known of these.</summary>
    private static RegisteredProvider Edited(RegisteredProvider provider, EditProvider message) => provider with
    {
        Name = message.Name,
        Settings = message.Settings,
        Check = Canonical.Same(provider.Settings, message.Settings) ? provider.Check : null,
    };

    private static void Record(Draft<RegisteredProvider> draft, RecordCheck message)
    {
        if (!Canonical.Same(draft.State.Settings, message.Settings))
            return;
        var check = message.Check.After(draft.State.Check);
        if (Canonical.Same(draft.State.Check, check))
            return;
        draft.State = draft.State with { Check = check };
        draft.Tell("checked", "check", message.By, Words(draft.State.Name, check));
    }

    /// <summary>The check's own message may name settings, which not everybody may see who reads events.</summary>
    private static string Words(string name, ProviderCheck check) => string.Join(' ', new[]
    {
        $"Provider {name} is {check.State}.",
        check.MissingPermissions.IsEmpty ? "" : $"Not allowed: {string.Join(", ", check.MissingPermissions)}.",
        check.Conditions.Any(condition => condition.Status == ConditionStatus.False) ? "That it is controlled by who registered it is not proved." : "",
    }.Where(part => part.Length > 0));
}
