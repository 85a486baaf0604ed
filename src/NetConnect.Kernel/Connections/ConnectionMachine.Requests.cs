using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
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
            PlanHash = message.Decision.PlanHash ?? throw new InvalidOperationException("Invariant broken: what was chosen has a plan."),
            Decision = message.Decision,
            Desired = DesiredState.Established,
            Request = RequestPhase.PendingApproval,
            Provisioning = ConnectionTables.Provisioning.Move(ProvisioningPhase.None, ProvisioningTrigger.Hold),
            RequestExpiresAt = at + draft.Turn.Settings.RequestLifetime,
            RequestedBy = message.By,
            CreatedAt = at,
            UpdatedAt = at,
        };
        ArmExpiry(draft);
        draft.Claim(PairClaim(draft.State));
        draft.Claim(NameClaim(draft.State));
        Tell(draft, "connection-requested", message.By, $"{message.Name}: {message.Left.ResourceName} <-> {message.Right.ResourceName} by {WireName.Of(chosen)}.");
        Record(draft, "connection.request", message.By, null);
        Grant(draft, message.Grants);
        TakePlace(draft, message.Place);
    }

    /// <summary>Only so many requests of a service may wait: each has a place of its own, and no two the same.</summary>
    private static void TakePlace(Draft<ConnectionState> draft, int? place)
    {
        if (place is null || draft.State.Request != RequestPhase.PendingApproval)
            return;
        draft.State = draft.State with { Place = place };
        draft.Claim(PlaceClaim(draft.State));
    }

    private static void LeavePlace(Draft<ConnectionState> draft)
    {
        if (draft.State is not { Place: not null } state || state is { Request: RequestPhase.PendingApproval, Desired: not DesiredState.Deleted })
            return;
        draft.Release(PlaceClaim(state));
        draft.State = state with { Place = null };
    }

    private static string PlaceClaim(ConnectionState state) => $"{PendingPlaces.Claim}{state.End(state.Requester).Service}/{state.Place}";

    private static void Approve(Draft<ConnectionState> draft, ApproveConnection message)
    {
        ExpireWhatIsDue(draft);
        var state = draft.State;
        if (!state.AwaitsApproval)
        {
            draft.Answer(Wrong(state, "approved"));
            return;
        }

        var planHash = state.Pending?.PlanHash ?? state.PlanHash;
        if (message.PlanHash != planHash)
            draft.Answer(new Fault(FaultKind.PlanChanged, $"What you saw is not what would be done any more. Read the connection again; the plan that waits is now {planHash}."));
        else if (!Grant(draft, message.Grants))
            draft.Answer(new Fault(FaultKind.Conflict, "This was approved already, and another's word is waited for."));
        else
            Record(draft, "connection.approve", message.By, message.Reason, planHash: planHash);
    }

    /// <summary>Counts words for the plan that waits, and goes on when it has enough.</summary>
    /// <returns>Whether any of them was still wanted.</returns>
    private static bool Grant(Draft<ConnectionState> draft, ImmutableArray<GrantedSide> grants)
    {
        var before = draft.State.OpenBallot;
        var planHash = draft.State.Pending?.PlanHash ?? draft.State.PlanHash;
        var after = grants.Aggregate(before, (ballot, grant) => ballot.Cast(grant, planHash, draft.Turn.At));
        if (after == before)
            return false;
        draft.State = draft.State.Pending is { } edit
            ? draft.State with { Pending = edit with { Ballot = after } }
            : draft.State.WithBallot(after);
        TellVotes(draft, before, after, grants);
        if (!after.IsComplete())
            return true;
        if (draft.State.Pending is null)
            Start(draft);
        else
            AcceptEdit(draft);
        return true;
    }

    private static void TellVotes(Draft<ConnectionState> draft, Ballot before, Ballot after, ImmutableArray<GrantedSide> grants)
    {
        var (what, type) = draft.State.Pending is null ? ("", "connection") : ("change of the plan on the ", "edit");
        foreach (var grant in grants.Where(IsNews))
        {
            if (after.Of(grant.Side) is not null)
                Tell(draft, $"{type}-approved", grant.By, $"The {what}{Word(grant.Side)} side is approved ({WireName.Of(grant.How)}).");
            else
                Tell(draft, $"{type}-voted", grant.By, $"{grant.By} approves for the {Word(grant.Side)} side, which needs {grant.Needed}.");
        }

        // A word that was given before is news when it has become enough.
        bool IsNews(GrantedSide grant) => before.Of(grant.Side) != after.Of(grant.Side)
            || (!before.HasVoted(grant.Side, grant.By) && after.HasVoted(grant.Side, grant.By));
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

    private static void Reject(Draft<ConnectionState> draft, RejectConnection message)
    {
        if (draft.State.Pending is null)
            EndRequest(draft, RequestTrigger.Reject, "rejected", message.By, message.Reason, message.IsOverride);
        else
            EndEdit(draft, EditTrigger.Reject, "rejected", message.By, message.Reason, message.IsOverride);
    }

    private static void Withdraw(Draft<ConnectionState> draft, WithdrawConnection message)
    {
        if (draft.State.Pending is null)
            EndRequest(draft, RequestTrigger.Withdraw, "withdrawn", message.By, message.Reason, message.IsOverride);
        else
            EndEdit(draft, EditTrigger.Withdraw, "withdrawn", message.By, message.Reason, message.IsOverride);
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
        Record(draft, $"connection.{Verb(WireName.Of(trigger))}", by, reason, isOverride);
    }

    private static void Delete(Draft<ConnectionState> draft, DeleteConnection message)
    {
        var state = draft.State;
        if (state.Desired == DesiredState.Deleted)
            return;
        if (IsStale(state, message.IfGeneration))
            draft.Answer(Stale);
        else if (state.Protected)
            draft.Answer(new Fault(FaultKind.Protected, "The connection is protected: set `protected` to false first, then delete it. To take it down at once, suspend it."));
        else
            Remove(draft, message.By, message.Reason, message.IsOverride);
    }

    private static void Remove(Draft<ConnectionState> draft, string by, string? reason, bool isOverride)
    {
        DropEdit(draft);
        draft.State = draft.State with { Desired = DesiredState.Deleted, Reason = reason };
        LetGo(draft);
        if (draft.State.Provisioning == ProvisioningPhase.Released)
            Bury(draft);
        Tell(draft, "deletion-requested", by, reason is null ? "The connection is to be deleted." : $"The connection is to be deleted: {reason}");
        Record(draft, "connection.delete", by, reason, isOverride);
    }

    private static void Retry(Draft<ConnectionState> draft, RetryConnection message)
    {
        var state = draft.State;
        if (state.Provisioning == ProvisioningPhase.Provisioned && BothSides.Any(side => IsContended(state, side)))
        {
            draft.State = state with { Retries = state.Retries + 1 };
            Tell(draft, "connection-retried", message.By, "What somebody else keeps removing is made again.");
            Record(draft, "connection.retry", message.By, message.Reason, message.IsOverride);
            return;
        }

        if (state.Desired != DesiredState.Established || ConnectionTables.Provisioning.Find(state.Provisioning, ProvisioningTrigger.Retry) is null)
        {
            draft.Answer(Wrong(state, "retried"));
            return;
        }

        Move(draft, ProvisioningTrigger.Retry);
        MakeAnew(draft);
        Tell(draft, "connection-retried", message.By, "The link is being made again.");
        Record(draft, "connection.retry", message.By, message.Reason, message.IsOverride);
    }

    private static bool IsContended(ConnectionState state, Side side) => state.Half(side).Status.Find(HalfAspects.Contended) is not null;

    private static readonly Fault Stale = new(FaultKind.Stale, "The connection was changed meanwhile. Read it again, then repeat the request.");

    private static bool IsStale(ConnectionState state, long? ifGeneration) => ifGeneration is { } seen && seen != state.Generation;

    private static Fault Wrong(ConnectionState state, string word) =>
        new(FaultKind.Conflict, $"A connection that is {WireName.Of(state.Status)} can't be {word}.");

    private static void Tell(Draft<ConnectionState> draft, string type, string by, string text) =>
        draft.Tell(new EventDraft(type, draft.State.Key, by, draft.State.Scopes, text));

    private static void Record(
        Draft<ConnectionState> draft, string action, string by, string? reason, bool isOverride = false, string? planHash = null)
    {
        var detail = ImmutableSortedDictionary<string, string>.Empty.Add("plan_hash", planHash ?? draft.State.PlanHash);
        if (reason is not null)
            detail = detail.Add("reason", reason);
        if (isOverride)
            detail = detail.Add("override", "true");
        draft.Record(new AuditDraft(action, draft.State.Key, by, draft.State.Scopes, "accepted") { Detail = detail });
    }

#pragma warning disable CA1308 // for people, not for comparing
    private static string Verb(string trigger) => trigger.ToLowerInvariant();
#pragma warning restore CA1308

    private static string Word(Side side) => side == Side.Left ? "left" : "right";

    private static string PairClaim(ConnectionState state)
    {
        string[] pair = [state.Left.Resource, state.Right.Resource];
        Array.Sort(pair, StringComparer.Ordinal);
        return $"connection-pair/{pair[0]}~{pair[1]}";
    }

    private static string NameClaim(ConnectionState state) => $"connection-name/{state.End(state.Requester).Service}/{state.Name}";
}
