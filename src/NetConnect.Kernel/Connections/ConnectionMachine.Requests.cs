using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Connections;

/// <content>Asking, approving, refusing, deleting.</content>
public sealed partial class ConnectionMachine
{
    private static void Request(Draft<ConnectionState> draft, RequestConnection message)
    {
        var chosen = message.Decision.Chosen ?? throw new InvalidOperationException("Invariant broken: a request has a chosen link type.");
        var at = draft.Turn.At;
        draft.State = new ConnectionState
        {
            Id = message.Id,
            Name = message.Name,
            Left = message.Left,
            Right = message.Right,
            Requester = message.Requester,
            Needs = message.Needs,
            Requirements = message.Requirements,
            Adopt = message.Adopt,
            ExpiresAt = message.ExpiresAt,
            Protected = message.Protected,
            Type = chosen,
            PlanHash = message.Decision.PlanHash!,
            Decision = message.Decision,
            Desired = DesiredState.Established,
            Request = RequestPhase.PendingApproval,
            Provisioning = ConnectionTables.Provisioning.Move(ProvisioningPhase.None, ProvisioningTrigger.Hold),
            RequestExpiresAt = at + draft.Turn.Settings.RequestLifetime,
            RequestedBy = message.By,
            CreatedAt = at,
            UpdatedAt = at,
        };
        draft.Claim(PairClaim(draft.State));
        draft.Claim(NameClaim(draft.State));
        Tell(draft, "connection-requested", message.By, $"{message.Name}: {message.Left.ResourceName} <-> {message.Right.ResourceName} by {WireName.Of(chosen)}.");
        Record(draft, "connection.request", message.By, null);
        Grant(draft, message.Grants);
    }

    private static void Approve(Draft<ConnectionState> draft, ApproveConnection message)
    {
        if (HasExpired(draft.State, draft.Turn))
            Expire(draft);
        var state = draft.State;
        if (state.Desired == DesiredState.Deleted || state.Request != RequestPhase.PendingApproval)
        {
            draft.Answer(Wrong(state, "approved"));
            return;
        }

        if (message.PlanHash != state.PlanHash)
        {
            draft.Answer(new Fault(FaultKind.PlanChanged, $"What you saw is not what would be done any more. Read the decision again; the plan is now {state.PlanHash}."));
            return;
        }

        Record(draft, "connection.approve", message.By, message.Reason);
        Grant(draft, message.Grants);
    }

    private static bool HasExpired(ConnectionState state, Turn turn) =>
        state is { Request: RequestPhase.PendingApproval, Desired: DesiredState.Established } && state.RequestExpiresAt <= turn.At;

    private static void Expire(Draft<ConnectionState> draft) =>
        EndRequest(draft, RequestTrigger.Expire, "expired", "netconnect", "Nobody approved it in time.", isOverride: false);

    private static void Grant(Draft<ConnectionState> draft, ImmutableArray<GrantedSide> grants)
    {
        foreach (var grant in grants.Where(grant => draft.State.ApprovalOf(grant.Side) is null))
        {
            var approval = new Approval(grant.By, draft.Turn.At, draft.State.PlanHash, grant.How);
            draft.State = draft.State.WithApproval(grant.Side, approval);
            Tell(draft, "connection-approved", grant.By, $"The {Word(grant.Side)} side is approved ({WireName.Of(grant.How)}).");
        }

        if (draft.State is { LeftApproval: not null, RightApproval: not null })
            Start(draft);
    }

    private static void Start(Draft<ConnectionState> draft)
    {
        draft.State = draft.State with
        {
            Request = ConnectionTables.Request.Move(draft.State.Request, RequestTrigger.Approve),
        };
        Move(draft, ProvisioningTrigger.Start);
        Tell(draft, "provisioning-started", "netconnect", "Both sides have approved; the link is being made.");
    }

    /// <summary>The request ends without a link: what was held is given back.</summary>
    private static void EndRequest(
        Draft<ConnectionState> draft, RequestTrigger trigger, string word, string by, string? reason, bool isOverride)
    {
        var state = draft.State;
        if (state.Desired == DesiredState.Deleted || ConnectionTables.Request.Find(state.Request, trigger) is not { } phase)
        {
            draft.Answer(Wrong(state, word));
            return;
        }

        draft.State = state with { Request = phase, Reason = reason };
        LetGo(draft);
        Tell(draft, $"connection-{word}", by, reason is null ? $"The request was {word}." : $"The request was {word}: {reason}");
        Record(draft, $"connection.{WireName.Of(trigger).ToLower(System.Globalization.CultureInfo.InvariantCulture)}", by, reason, isOverride);
    }

    private static void Delete(Draft<ConnectionState> draft, DeleteConnection message)
    {
        if (draft.State.Desired == DesiredState.Deleted)
            return;
        draft.State = draft.State with { Desired = DesiredState.Deleted, Reason = message.Reason };
        LetGo(draft);
        if (draft.State.Provisioning == ProvisioningPhase.Released)
            Bury(draft);
        Tell(draft, "deletion-requested", message.By, "The connection is to be deleted.");
        Record(draft, "connection.delete", message.By, message.Reason, message.IsOverride);
    }

    private static void Retry(Draft<ConnectionState> draft, RetryConnection message)
    {
        var state = draft.State;
        if (state.Desired != DesiredState.Established || ConnectionTables.Provisioning.Find(state.Provisioning, ProvisioningTrigger.Retry) is null)
        {
            draft.Answer(Wrong(state, "retried"));
            return;
        }

        Move(draft, ProvisioningTrigger.Retry);
        draft.State = draft.State with
        {
            Incarnation = state.Incarnation + 1,
            Goal = Model.Links.HalfGoal.Present,
            Reason = null,
            KnownHealth = null,
        };
        Tell(draft, "connection-retried", message.By, "The link is being made again.");
        Record(draft, "connection.retry", message.By, message.Reason, message.IsOverride);
    }

    private static Fault Wrong(ConnectionState state, string word) =>
        new(FaultKind.Conflict, $"A connection that is {WireName.Of(state.Status)} can't be {word}.");

    private static void Tell(Draft<ConnectionState> draft, string type, string by, string text) =>
        draft.Tell(new EventDraft(type, draft.State.Key, by, draft.State.Scopes, text));

    private static void Record(Draft<ConnectionState> draft, string action, string by, string? reason, bool isOverride = false)
    {
        var detail = ImmutableSortedDictionary<string, string>.Empty.Add("plan_hash", draft.State.PlanHash);
        if (reason is not null)
            detail = detail.Add("reason", reason);
        if (isOverride)
            detail = detail.Add("override", "true");
        draft.Record(new AuditDraft(action, draft.State.Key, by, draft.State.Scopes, "accepted") { Detail = detail });
    }

    private static string Word(Side side) => side == Side.Left ? "left" : "right";

    private static string PairClaim(ConnectionState state)
    {
        string[] pair = [state.Left.Resource, state.Right.Resource];
        Array.Sort(pair, StringComparer.Ordinal);
        return $"connection-pair/{pair[0]}~{pair[1]}";
    }

    private static string NameClaim(ConnectionState state) => $"connection-name/{state.End(state.Requester).Service}/{state.Name}";
}
