using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>
/// How many requests of a service may wait. Each takes a numbered place by a unique key in the very commit that makes it, so that a crowd gets no
/// more than there are, and nobody counts.
/// </content>
public sealed partial class LiveEstate
{
    private static readonly Fault TooManyWait = new(
        FaultKind.LimitReached, $"{PendingPlaces.Count} requests of the service wait for approval already: have some of them decided, or withdraw them.");

    /// <summary>
    /// Asks again when others were quicker, as long as that changed nothing that was decided on: of many who want the same resource each gets its
    /// turn without another look at the clouds.
    /// </summary>
    /// <returns>None when no place is free.</returns>
    private async Task<TurnResult?> AskInACrowdAsync(string id, Caller caller, ConnectionDraft draft, Weighed found, CancellationToken cancellationToken)
    {
        var hubs = await HubGuardsAsync(found, cancellationToken);
        for (var tries = 1; ; tries++)
        {
            var place = await FreePlaceAsync(id, found.ServiceOf(draft.Requester), cancellationToken);
            if (place is null && Waits(draft, caller))
                return null;
            var result = await host.AskAsync(RequestOf(id, caller, draft, found, place, hubs), cancellationToken);
            if (tries == MaxTriesInACrowd)
                return result;
            if (result is TurnResult.ClaimTaken taken && IsPlace(taken))
                continue;
            if (result is not TurnResult.GuardFailed { Key.Kind: ActorKind.Resource } || await AsItWasAsync(found, cancellationToken) is not { } same)
                return result;
            found = same;
        }
    }

    /// <summary>The same with the versions of now; none when a resource is another by now.</summary>
    private async Task<Weighed?> AsItWasAsync(Weighed found, CancellationToken cancellationToken)
    {
        var left = await FindEndAsync(found.Left.State.Id, cancellationToken);
        var right = await FindEndAsync(found.Right.State.Id, cancellationToken);
        return left is not null && right is not null && IsAsItWas(found.Left, left) && IsAsItWas(found.Right, right)
            ? found with { Left = left, Right = right }
            : null;
    }

    // Who else uses it changes what others may do with it, and nothing about this link.
    private static bool IsAsItWas(KnownEnd before, KnownEnd now) => Kernel.Canonical.Same(
        before.State with { Uses = now.State.Uses, Notices = now.State.Notices, WakeAt = now.State.WakeAt }, now.State);

    /// <summary>None when all are taken. The free one that it is depends on the request, so that those who ask at once rarely meet.</summary>
    private async Task<int?> FreePlaceAsync(string connection, string service, CancellationToken cancellationToken)
    {
        var waiting = await store.ListAsync(new ActorQuery(ActorKind.Connection, new IndexEntry(Schemas.Waiting, service)), cancellationToken);
        var taken = waiting.Select(stored => Schemas.Connection.Read(stored)?.Place).ToHashSet();
        var free = Enumerable.Range(0, PendingPlaces.Count).Where(place => !taken.Contains(place)).ToList();
        return free.Count == 0 ? null : free[connection[^1] % free.Count];
    }

    /// <summary>Asking is not enough: somebody else has to say yes.</summary>
    private bool Waits(ConnectionDraft draft, Caller caller) =>
        !Granted(draft.Grants, caller).Aggregate(Ballot.Empty, (ballot, grant) => ballot.Cast(grant, "", turns.Time.GetUtcNow())).IsComplete();

    private static bool IsPlace(TurnResult.ClaimTaken taken) => taken.Claim.StartsWith(PendingPlaces.Claim, StringComparison.Ordinal);
}
