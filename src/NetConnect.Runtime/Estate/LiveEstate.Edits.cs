using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Decisions;
using NetConnect.Kernel.Filters;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;

namespace NetConnect.Runtime.Estate;

/// <content>Connections that are to become different, or to come back: what they would be is decided first.</content>
public sealed partial class LiveEstate
{
    private static readonly Fault ConnectionChanged =
        new(FaultKind.Stale, "The connection was changed meanwhile. Read it again, then repeat the request.");

    public async Task<Outcome<ConnectionView>> EditConnectionAsync(
        Caller caller, string id, ConnectionEdit edit, ConnectionAction action, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Connection, ActorKey.Connection(id), cancellationToken) is not { } state)
            return Absent("connection");
        // The decision is made for what is there now; of something else it would say nothing.
        if (action.IfGeneration is { } seen && seen != state.Generation)
            return ConnectionChanged;
        var decided = await DecideEditAsync(state, edit, cancellationToken);
        if (decided.Value is not { } decision)
            return decided.Fault!;
        var message = new EditConnection(
            edit.Name,
            edit.Needs,
            edit.Requirements,
            edit.ExpiresAt,
            edit.Protected,
            decision,
            Granted(action.Grants, caller),
            caller.ToString(),
            state.Generation);
        return await ChangeAsync(caller, id, message, edit.Name, action, cancellationToken);
    }

    public async Task<Outcome<ConnectionView>> MigrateAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Connection, ActorKey.Connection(id), cancellationToken) is not { } state)
            return Absent("connection");
        var weighed = await WeighAsync(DraftOf(state, state.Needs, state.Requirements), cancellationToken);
        if (weighed.Value is not { } found)
            return weighed.Fault!;
        var others = found.Decision.Candidates.RemoveAll(candidate => candidate.Type == state.Type);
        if (others.FirstOrDefault(candidate => candidate.IsViable) is not { Plan: { } plan } best)
            return new Fault(FaultKind.Conflict, WhyNoOther(state, others), Decision: found.Decision);
        var message = new MigrateConnection(
            found.Decision with { Chosen = best.Type, PlanHash = PlanHash.Of(plan) },
            Granted(action.Grants, caller),
            caller.ToString(),
            action.Reason,
            action.Override,
            state.Generation);
        var chosen = found with { Decision = message.Decision };
        if (await HoldAsync(id, chosen, cancellationToken) is { } full)
            return full;
        var migrated = await ChangeAsync(caller, id, message, state.Name, action, cancellationToken);
        if (!migrated.Succeeded)
            ReleaseHolds(id, chosen);
        return migrated;
    }

    public async Task<Outcome<ConnectionView>> ResumeAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Connection, ActorKey.Connection(id), cancellationToken) is not { } state)
            return Absent("connection");
        var message = new ResumeConnection(caller.ToString(), action.Sides, caller.IsOperator, action.Reason, action.Override);
        // What can't be resumed is told so by the connection itself, before a cloud is asked.
        if (state.Status != ConnectionStatus.Suspended)
            return await ActAsync(caller, id, message, action.ServiceVersions, cancellationToken);
        if (await AwaitsReviewAsync(cancellationToken))
            return NotReviewed;
        var weighed = await WeighAsync(DraftOf(state, state.Needs, state.Requirements) with { Type = state.Type }, cancellationToken);
        if (weighed.Value is not { } found)
            return weighed.Fault!;
        if (RefusalToResume(state, found.Decision) is { } refusal)
            return refusal;
        if (await HoldAsync(id, found, cancellationToken) is { } full)
            return full;
        var resumed = await ActAsync(caller, id, message, action.ServiceVersions, cancellationToken);
        if (!resumed.Succeeded)
            ReleaseHolds(id, found);
        return resumed;
    }

    private static Fault? RefusalToResume(ConnectionState state, DecisionRecord now)
    {
        if (now.Chosen is null)
            return new(FaultKind.NoViableOption, NoOption.Why(now), Decision: now);
        return PlanChange.IsSameLink(state.Decision.ChosenCandidate?.Plan, now.ChosenCandidate?.Plan)
            ? null
            : new(FaultKind.PlanChanged, "What would be made now is not what was approved. Delete the connection and ask for it anew.", Decision: now);
    }

    /// <summary>The decision that an edit would be carried out by.</summary>
    private async Task<Outcome<DecisionRecord>> DecideEditAsync(ConnectionState state, ConnectionEdit edit, CancellationToken cancellationToken)
    {
        var latest = PlanChange.Latest(state);
        if (!Canonical.Same(edit.Requirements, latest.Requirements))
            return await WeighEditAsync(state, latest, edit, cancellationToken);
        if (Canonical.Same(edit.Needs, latest.Needs))
            return latest.Decision;
        var left = await FindEndAsync(state.Left.Resource, cancellationToken);
        var right = await FindEndAsync(state.Right.Resource, cancellationToken);
        if (Missing(left, right) is { } missing)
            return missing;
        // Which ports are open changes nothing about the link: this works while the clouds can't be reached, too.
        return PlanFlows.With(latest.Decision, Into(left!, right!, edit.Needs, Side.Left), Into(right!, left!, edit.Needs, Side.Right)) is { } decision
            ? decision
            : await WeighEditAsync(state, latest, edit, cancellationToken);
    }

    private async Task<Outcome<DecisionRecord>> WeighEditAsync(
        ConnectionState state, PlanChange latest, ConnectionEdit edit, CancellationToken cancellationToken)
    {
        var weighed = await WeighAsync(DraftOf(state, edit.Needs, edit.Requirements) with { Type = latest.Type }, cancellationToken);
        if (weighed.Value is not { } found)
            return weighed.Fault!;
        return found.Decision.Chosen is null
            ? new Fault(FaultKind.NoViableOption, NoOption.Why(found.Decision, latest.Type), Decision: found.Decision)
            : found.Decision with { Forced = state.Decision.Forced };
    }

    private static ConnectionDraft DraftOf(ConnectionState state, ImmutableArray<Need> needs, LinkRequirements requirements) => new()
    {
        Name = state.Name,
        ResourceLeft = state.Left.Resource,
        ResourceRight = state.Right.Resource,
        Needs = needs,
        Requirements = requirements,
        Adopt = state.Adopt,
        Requester = state.Requester,
    };

    private static ImmutableArray<Flow> Into(KnownEnd end, KnownEnd other, ImmutableArray<Need> needs, Side side) => EffectiveFilters.For(
        end.State.L4Filters, [.. needs.Where(need => need.To == side)], other.State.Subnet, other.State.Service);

    private static string WhyNoOther(ConnectionState state, ImmutableArray<Candidate> others)
    {
        var type = WireName.Of(state.Type);
        return others.IsEmpty
            ? $"There is no other way than {type}: no other link type of this installation serves the two platforms."
            : $"There is no other way than {type}: {string.Join("; ", others.SelectMany(candidate => candidate.Vetoes).Select(veto => veto.Message.TrimEnd('.')))}.";
    }

    private async Task<Outcome<ConnectionView>> ChangeAsync(
        Caller caller, string id, object message, string name, ConnectionAction action, CancellationToken cancellationToken)
    {
        var envelope = new Envelope(ActorKey.Connection(id), message)
        {
            Guards = [.. ServiceGuards(action.ServiceVersions)],
            Receipt = caller.Receipt,
        };
        return await host.AskAsync(envelope, cancellationToken) switch
        {
            TurnResult.Done { Reply: Fault fault } => fault,
            TurnResult.Done => await ViewAsync(id, cancellationToken),
            TurnResult.ClaimTaken taken => NameTaken("connection", name, taken),
            _ => OwnersChanged,
        };
    }
}
