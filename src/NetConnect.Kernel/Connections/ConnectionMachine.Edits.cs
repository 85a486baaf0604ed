using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Connections;

/// <content>Changes: what stays within what was approved takes effect at once; what goes beyond it waits for both sides.</content>
public sealed partial class ConnectionMachine
{
    private static void Edit(Draft<ConnectionState> draft, EditConnection message)
    {
        ExpireWhatIsDue(draft);
        var state = draft.State;
        if (RefusalOfChange(state, message.IfGeneration, "edited") is { } refusal)
        {
            draft.Answer(refusal);
            return;
        }

        var change = new PlanChange(message.Decision.Chosen ?? state.Type, message.Needs, message.Requirements, message.Decision);
        var changes = ConnectionChanges.Of(state, message, change);
        if (changes.IsEmpty)
            return;
        NextGeneration(draft);
        draft.Record(new AuditDraft("connection.edit", state.Key, message.By, state.Scopes, "accepted") { Detail = changes });
        Tell(draft, "connection-edited", message.By, $"Changed: {string.Join(", ", changes.Keys)}.");
        SetOwnMembers(draft, message);
        if (!change.IsSame(PlanChange.Latest(state)))
            Propose(draft, change, message.Grants, message.By);
        Observe(draft, state);
    }

    private static Fault? RefusalOfChange(ConnectionState state, long? ifGeneration, string word)
    {
        if (!IsLiving(state))
            return Wrong(state, word);
        return IsStale(state, ifGeneration) ? Stale : null;
    }

    private static void NextGeneration(Draft<ConnectionState> draft) =>
        draft.State = draft.State with { Generation = draft.State.Generation + 1 };

    /// <summary>What needs nobody's approval, and nothing in the clouds.</summary>
    private static void SetOwnMembers(Draft<ConnectionState> draft, EditConnection message)
    {
        var before = draft.State;
        draft.State = before with { Name = message.Name, Protected = message.Protected, ExpiresAt = message.ExpiresAt };
        if (before.Name != message.Name)
        {
            draft.Release(NameClaim(before));
            draft.Claim(NameClaim(draft.State));
        }

        if (before.ExpiresAt != message.ExpiresAt || before.Protected != message.Protected)
            ArmExpiry(draft);
    }

    /// <summary>Of an edit that gives the halves nothing to do, all is carried out.</summary>
    private static void Observe(Draft<ConnectionState> draft, ConnectionState before)
    {
        var state = draft.State;
        var wasDone = before.ObservedGeneration == before.Generation || before.Pending is not null;
        if (wasDone && state.Pending is null && state.Provisioning is ProvisioningPhase.Provisioned or ProvisioningPhase.Released)
            draft.State = state with { ObservedGeneration = state.Generation };
    }

    private static void Propose(Draft<ConnectionState> draft, PlanChange change, ImmutableArray<GrantedSide> grants, string by)
    {
        if (draft.State.Request == RequestPhase.PendingApproval)
        {
            AskAnew(draft, change, grants);
        }
        else if (change.GoesBeyond(PlanChange.InForce(draft.State)))
        {
            Ask(draft, change, by);
            Grant(draft, grants);
        }
        else
        {
            DropEdit(draft);
            CarryOut(draft, change);
        }
    }

    /// <summary>Nothing is made yet: the request itself becomes another, and words for the former plan count no more.</summary>
    private static void AskAnew(Draft<ConnectionState> draft, PlanChange change, ImmutableArray<GrantedSide> grants)
    {
        var isSamePlan = draft.State.PlanHash == change.PlanHash;
        draft.State = WithPlan(draft.State, change);
        if (isSamePlan)
            return;
        draft.State = draft.State.WithBallot(Ballot.Empty);
        Tell(draft, "request-changed", Ourselves, "The plan has changed; both sides are asked for the new one.");
        Grant(draft, grants);
    }

    private static void Ask(Draft<ConnectionState> draft, PlanChange change, string by)
    {
        ConnectionTables.Edits.Move(draft.State.Edit, EditTrigger.Propose);
        draft.State = draft.State with
        {
            Pending = new()
            {
                Type = change.Type,
                Needs = change.Needs,
                Requirements = change.Requirements,
                PlanHash = change.PlanHash,
                Decision = change.Decision,
                By = by,
                At = draft.Turn.At,
                ExpiresAt = draft.Turn.At + draft.Turn.Settings.RequestLifetime,
            },
        };
        Tell(draft, "edit-proposed", by, "The change goes beyond what was approved: it waits for approval, and until then the link stays as it is.");
    }

    /// <summary>Both sides have approved the change.</summary>
    private static void AcceptEdit(Draft<ConnectionState> draft)
    {
        var (before, edit) = (draft.State, draft.State.Pending!);
        var change = PlanChange.Latest(before);
        ConnectionTables.Edits.Move(before.Edit, EditTrigger.Approve);
        draft.State = before.WithBallot(edit.Ballot) with { Pending = null };
        CarryOut(draft, change);
        Tell(draft, "edit-accepted", Ourselves, "Both sides have approved the change; it is being carried out.");
        Observe(draft, before);
    }

    private static void EndEdit(
        Draft<ConnectionState> draft, EditTrigger trigger, string word, string by, string? reason, bool isOverride)
    {
        var before = draft.State;
        Record(draft, $"connection.edit.{Verb(WireName.Of(trigger))}", by, reason, isOverride, before.Pending!.PlanHash);
        ConnectionTables.Edits.Move(before.Edit, trigger);
        draft.State = before with { Pending = null };
        NextGeneration(draft);
        Tell(draft, $"edit-{word}", by, reason is null ? $"The change was {word}." : $"The change was {word}: {reason}");
        Observe(draft, before);
    }

    private static void DropEdit(Draft<ConnectionState> draft)
    {
        if (draft.State.Pending is null)
            return;
        ConnectionTables.Edits.Move(draft.State.Edit, EditTrigger.Drop);
        draft.State = draft.State with { Pending = null };
        Tell(draft, "edit-dropped", Ourselves, "The change that waited for approval is no longer asked for.");
    }

    /// <summary>Puts a plan in force. Another kind of link, or another hub, is another incarnation; else the link itself stays as it is.</summary>
    private static void CarryOut(Draft<ConnectionState> draft, PlanChange change)
    {
        var before = draft.State;
        var isAnother = change.Type != before.Type || change.Decision.ChosenCandidate?.Plan?.Hubs != HubsInForce(before);
        draft.State = WithPlan(before, change);
        if (isAnother)
            draft.State = draft.State with { Incarnation = before.Incarnation + 1 };
        if (!isAnother && !WishesChanged(before, draft.State))
            return;
        draft.State = draft.State with { HalvesGeneration = draft.State.Generation };
        MoveIfPossible(draft, isAnother ? ProvisioningTrigger.Migrate : ProvisioningTrigger.Edit);
        if (before.Provisioning == ProvisioningPhase.Failed && draft.State.Provisioning == ProvisioningPhase.Provisioning)
            draft.State = draft.State with { Goal = HalfGoal.Present, Reason = null, KnownHealth = null };
    }

    private static ConnectionState WithPlan(ConnectionState state, PlanChange change) => state with
    {
        Type = change.Type,
        Needs = change.Needs,
        Requirements = change.Requirements,
        PlanHash = change.PlanHash,
        Decision = change.Decision,
    };

    /// <summary>What is not made now is made by its plan when it is made.</summary>
    private static void MoveIfPossible(Draft<ConnectionState> draft, ProvisioningTrigger trigger)
    {
        if (ConnectionTables.Provisioning.Find(draft.State.Provisioning, trigger) is not null)
            Move(draft, trigger);
    }

    private static void Migrate(Draft<ConnectionState> draft, MigrateConnection message)
    {
        ExpireWhatIsDue(draft);
        var state = draft.State;
        var canMove = ConnectionTables.Provisioning.Find(state.Provisioning, ProvisioningTrigger.Migrate) is not null;
        if ((canMove && state.Desired == DesiredState.Established ? RefusalOfChange(state, message.IfGeneration, "migrated") : Wrong(state, "migrated")) is { } refusal)
        {
            draft.Answer(refusal);
            return;
        }

        var change = PlanChange.InForce(state) with { Type = message.Decision.Chosen!.Value, Decision = message.Decision };
        NextGeneration(draft);
        Tell(draft, "migration-requested", message.By, $"{WireName.Of(state.Type)} is to be replaced by {WireName.Of(change.Type)}.");
        Record(draft, "connection.migrate", message.By, message.Reason, message.IsOverride, change.PlanHash);
        Propose(draft, change, message.Grants, message.By);
    }
}
