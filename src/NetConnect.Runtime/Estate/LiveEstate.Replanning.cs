using NetConnect.Kernel.Connections;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;

namespace NetConnect.Runtime.Estate;

/// <content>What is approved is looked at once more before the word counts: of something that would not be done any more nobody can say yes.</content>
public sealed partial class LiveEstate
{
    /// <summary>
    /// None when executing the request would still change exactly what its plan says, whatever the counts are now, or when the clouds can't be
    /// asked: what is executed then is what was approved, or nothing.
    /// </summary>
    private async Task<Fault?> LapseAsync(string id, string planHash, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Connection, ActorKey.Connection(id), cancellationToken) is not
            { Request: RequestPhase.PendingApproval, Desired: DesiredState.Established } state
            || state.PlanHash != planHash || state.RequestExpiresAt <= turns.Time.GetUtcNow())
            return null;
        var draft = DraftOf(state, state.Needs, state.Requirements);
        var weighed = await WeighAsync(draft with { Type = state.Type }, cancellationToken);
        if (weighed.Value is not { } found || found.Decision.PlanHash == planHash)
            return null;
        if (found.Decision.Chosen is null)
            return await NextBestAsync(state, draft, found.Decision, cancellationToken);
        return await ReplanAsync(state, found.Decision, cancellationToken);
    }

    /// <summary>Its own link type is vetoed by now: the next one is asked for, unless the request named the type.</summary>
    private async Task<Fault?> NextBestAsync(ConnectionState state, ConnectionDraft draft, DecisionRecord vetoed, CancellationToken cancellationToken)
    {
        var weighed = state.Decision.Forced ? default : await WeighAsync(draft, cancellationToken);
        if (weighed.Value is not { Decision.Chosen: not null } found)
            return new Fault(FaultKind.PlanChanged, $"It can't be made any more as it was shown. {NoOption.Why(vetoed, state.Type)}", Decision: vetoed);
        // The other reading was wrong: what was approved is what would be done.
        if (found.Decision.PlanHash == state.PlanHash)
            return null;
        return await HoldAsync(state.Id, found, cancellationToken) ?? await ReplanAsync(state, found.Decision, cancellationToken);
    }

    private async Task<Fault?> ReplanAsync(ConnectionState state, DecisionRecord decision, CancellationToken cancellationToken)
    {
        var message = new ReplanConnection(decision with { Forced = state.Decision.Forced }, state.PlanHash);
        return await host.AskAsync(new(state.Key, message), cancellationToken) is TurnResult.Done { Reply: Fault fault } ? fault : TooBusy;
    }
}
