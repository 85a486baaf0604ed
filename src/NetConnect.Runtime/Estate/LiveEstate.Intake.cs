using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Decisions;
using NetConnect.Kernel.Filters;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>From a wish to a request: read both networks, decide, hold, store.</content>
public sealed partial class LiveEstate
{
    private static readonly TimeSpan DecisionTime = TimeSpan.FromSeconds(8);

    public async Task<Outcome<DecisionRecord>> DecideAsync(Caller caller, ConnectionDraft draft, CancellationToken cancellationToken)
    {
        var weighed = await WeighAsync(draft, cancellationToken);
        return weighed.Value is { } value ? value.Decision : weighed.Fault!;
    }

    public Task<Outcome<ConnectionView>> RequestConnectionAsync(Caller caller, ConnectionDraft draft, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryRequestAsync(caller, draft, cancellationToken));

    private async Task<Outcome<ConnectionView>?> TryRequestAsync(Caller caller, ConnectionDraft draft, CancellationToken cancellationToken)
    {
        if (await AwaitsReviewAsync(cancellationToken))
            return NotReviewed;
        var weighed = await WeighAsync(draft, cancellationToken);
        if (weighed.Value is not { } found)
            return weighed.Fault!;
        if (found.Left.State.Phase != ResourcePhase.Ready || found.Right.State.Phase != ResourcePhase.Ready)
            return NotReady(found);
        if (found.Decision.Chosen is null)
            return new Fault(FaultKind.NoViableOption, NoOption.Why(found.Decision, draft.Type), Decision: found.Decision);
        var id = turns.NextId();
        if (await HoldAsync(id, found, cancellationToken) is { } refusal)
            return refusal;
        var result = await AskInACrowdAsync(id, caller, draft, found, cancellationToken);
        if (result is TurnResult.Done)
            return await ViewAsync(id, cancellationToken);
        ReleaseHolds(id, found);
        Fault? fault = result switch
        {
            null => TooManyWait,
            TurnResult.ClaimTaken taken => Taken(draft, taken),
            TurnResult.Repeated => CarriedOut,
            TurnResult.GuardFailed failed when failed.Key.Kind == ActorKind.Service => OwnersChanged,
            _ => null,
        };
        return fault is null ? default(Outcome<ConnectionView>?) : (Outcome<ConnectionView>)fault;
    }

    private async Task<bool> AwaitsReviewAsync(CancellationToken cancellationToken) =>
        await LoadAsync(Schemas.Mode, ActorKey.Mode(ModeScope.Installation), cancellationToken) is { AwaitsReview: true };

    /// <summary>Holds would rest on a record that is known to miss what was promised since.</summary>
    private static readonly Fault NotReviewed = new(
        FaultKind.Paused, "The installation was restored from a backup and nobody has looked yet at what that misses: nothing can be promised until an operator resumes it.");

    /// <summary>Reads what is there on both sides and decides on it; nothing is stored.</summary>
    private async Task<Outcome<Weighed>> WeighAsync(ConnectionDraft draft, CancellationToken cancellationToken)
    {
        var weighed = await WeighOnceAsync(draft, cancellationToken);
        // A link of ours that was made or removed between the reading of a network and that of its record looks like somebody else's: one more look tells.
        return weighed.Value is { Decision.Chosen: null } seen && ShowsOurs(seen) ? await WeighOnceAsync(draft, cancellationToken) : weighed;
    }

    private bool ShowsOurs(Weighed weighed) => weighed.Question.Left.Observed.Links.Concat(weighed.Question.Right.Observed.Links)
        .Any(link => link.IsLive && NetworkPair.Of(link.Requester, link.Accepter).ToString() == weighed.Pair && IsOurs(link));

    private async Task<Outcome<Weighed>> WeighOnceAsync(ConnectionDraft draft, CancellationToken cancellationToken)
    {
        var left = await FindEndAsync(draft.ResourceLeft, cancellationToken);
        var right = await FindEndAsync(draft.ResourceRight, cancellationToken);
        if (Missing(left, right) is { } missing)
            return missing;
        if (left!.State.Network == right!.State.Network)
            return Invalid("/resource_right", "same-network", $"Both resources lie in {left.State.Network.NetworkId}: inside one network nothing has to be connected.");
        var hubs = HubsForAsync(left, right, cancellationToken);
        var reads = await Task.WhenAll(ReadEndAsync(left, cancellationToken), ReadEndAsync(right, cancellationToken));
        var near = await hubs;
        if (reads.Select(Unreadable).FirstOrDefault(fault => fault is not null) is { } unreadable)
            return unreadable;
        var question = await QuestionAsync(draft, left, right, Observed(reads[0]), Observed(reads[1]), cancellationToken);
        question = question with { Hubs = near };
        var decision = Evaluator.Decide(question, registry.LinkTypes, draft.Type, turns.Time.GetUtcNow());
        return new Weighed(left, right, question, decision);
    }

    private async Task<KnownEnd?> FindEndAsync(string resourceId, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(ActorKey.Resource(resourceId), cancellationToken);
        return Schemas.Resource.Read(stored) is { DeletedAt: null } state ? new(state, stored!.Version) : null;
    }

    private static Fault? Missing(KnownEnd? left, KnownEnd? right)
    {
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        if (left is null)
            faults.Add(new("/resource_left", "unknown-resource", "There is no such resource."));
        if (right is null)
            faults.Add(new("/resource_right", "unknown-resource", "There is no such resource."));
        return faults.Count == 0 ? null : new Fault(FaultKind.Validation, "A connection needs two resources.", faults.ToImmutable());
    }

    private Task<ReadResult<ObservedNetwork>> ReadEndAsync(KnownEnd end, CancellationToken cancellationToken) =>
        ReadNetworkAsync(end.State.Provider, end.State.Network.NetworkId, DecisionTime, cancellationToken);

    private static Fault? Unreadable(ReadResult<ObservedNetwork> read) => read switch
    {
        ReadResult<ObservedNetwork>.Read => null,
        ReadResult<ObservedNetwork>.Absent absent => new Fault(FaultKind.Conflict, $"A network of the connection is gone: {absent.Reason}"),
        ReadResult<ObservedNetwork>.Refused refused => Unavailable($"{refused.Code}: {refused.Reason}"),
        ReadResult<ObservedNetwork>.Unavailable unavailable => Unavailable(unavailable.Reason),
        _ => throw new InvalidOperationException("A read result that nobody knows."),
    };

    private static ObservedNetwork Observed(ReadResult<ObservedNetwork> read) => ((ReadResult<ObservedNetwork>.Read)read).Value;

    private async Task<LinkQuestion> QuestionAsync(
        ConnectionDraft draft, KnownEnd left, KnownEnd right, ObservedNetwork leftSeen, ObservedNetwork rightSeen, CancellationToken cancellationToken) => new(
            await LinkEndAsync(left, right, leftSeen, [.. draft.Needs.Where(need => need.To == Side.Left)], cancellationToken),
            await LinkEndAsync(right, left, rightSeen, [.. draft.Needs.Where(need => need.To == Side.Right)], cancellationToken),
            draft.Requirements) { Adopt = draft.Adopt, Basis = basis };

    private async Task<LinkEnd> LinkEndAsync(
        KnownEnd end, KnownEnd other, ObservedNetwork seen, ImmutableArray<Need> needs, CancellationToken cancellationToken)
    {
        var network = await LoadAsync(Schemas.Network, ActorKey.Network(end.State.Network), cancellationToken);
        var service = await LoadAsync(Schemas.Service, ActorKey.Service(end.State.Service), cancellationToken);
        var provider = await directory.FindAsync(end.State.Provider, cancellationToken);
        prefixes.See(seen);
        return new()
        {
            Resource = end.State.Id,
            ResourceName = end.State.Name,
            Service = end.State.Service,
            ServiceName = service?.Name ?? "",
            Network = end.State.Network,
            Region = end.State.Region,
            Prefix = end.State.Subnet,
            Inbound = EffectiveFilters.For(end.State.L4Filters, needs, other.State.Subnet, other.State.Service),
            Observed = seen,
            Settings = provider is { } known ? ProviderDirectory.ShapingOf(known.Module, known.Access) : NoSettings,
            Declared = provider is { } one ? FactOverrides.Of(basis.Facts, one.Access.Account, one.Access.Settings) : ImmutableSortedDictionary<string, Fact>.Empty,
            Held = network is null ? NothingHeld : Promises.In(network, turns.Time.GetUtcNow()),
            Namesakes = prefixes.NamesakesOf(end.State.Subnet, end.State.Network),
            Ledger = network?.Parts ?? ImmutableSortedDictionary<string, Model.Links.PartRecord>.Empty,
        };
    }

    private static readonly ImmutableSortedDictionary<string, string> NoSettings = ImmutableSortedDictionary<string, string>.Empty;

    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> NothingHeld = ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>Holds on both sides in the one order of keys, never waiting: a refusal releases the other.</summary>
    private async Task<Fault?> HoldAsync(string connection, Weighed found, CancellationToken cancellationToken)
    {
        var needs = registry.LinkTypes.First(type => type.Type == found.Decision.Chosen).Needs(found.Question);
        foreach (var (network, region, provider) in Holders(found))
        {
            var message = new HoldSlot(
                network,
                connection,
                found.Pair,
                turns.Time.GetUtcNow() + turns.Settings.UnconfirmedHold,
                [.. needs.Where(need => need.Network == network)],
                region,
                provider);
            var result = await host.AskAsync(new(ActorKey.Network(network), message), cancellationToken);
            if (result is TurnResult.Done { Reply: HoldAnswer { Granted: true } })
                continue;
            ReleaseHolds(connection, found);
            var reason = result is TurnResult.Done { Reply: HoldAnswer answer } ? answer.Reason : "The network is busy.";
            return new Fault(FaultKind.LimitReached, $"{reason} Delete a link there, or wait until a pending request has ended.");
        }

        return null;
    }

    private void ReleaseHolds(string connection, Weighed found)
    {
        foreach (var (network, _, _) in Holders(found))
            host.Post(ActorKey.Network(network), new ReleaseHold(connection));
    }

    /// <summary>Whoever has to keep something for the link, in the one order of keys: nobody can wait for each other.</summary>
    private static IEnumerable<(NetworkRef Network, string Region, string Provider)> Holders(Weighed found) => found.Question.InKeyOrder()
        .Select(end => (end.Network, end.Region, Provider: ProviderOf(found, end)))
        .Concat(HubsOf(found).Select(hub => (hub.Network, hub.Region, hub.Provider)))
        .OrderBy(holder => ActorKey.Network(holder.Network));

    private static string ProviderOf(Weighed found, LinkEnd end) =>
        end.Resource == found.Left.State.Id ? found.Left.State.Provider : found.Right.State.Provider;

    private static Envelope RequestOf(string id, Caller caller, ConnectionDraft draft, Weighed found, int? place, ImmutableArray<Guard> hubs)
    {
        var message = new RequestConnection(
            id,
            draft.Name,
            EndOf(found.Left.State),
            EndOf(found.Right.State),
            draft.Requester,
            draft.Needs,
            draft.Requirements,
            found.Decision,
            Granted(draft.Grants, caller),
            caller.ToString())
        {
            Adopt = draft.Adopt,
            ExpiresAt = draft.ExpiresAt,
            Protected = draft.Protected,
            Place = place,
        };
        return new(ActorKey.Connection(id), message)
        {
            Guards =
            [
                new Guard(ActorKey.Resource(found.Left.State.Id), found.Left.Version, Touch: true),
                new Guard(ActorKey.Resource(found.Right.State.Id), found.Right.Version, Touch: true),
                .. ServiceGuards(draft.ServiceVersions),
                .. hubs,
            ],
            Receipt = caller.Receipt,
        };
    }

    private static IEnumerable<Guard> ServiceGuards(ImmutableSortedDictionary<string, long> versions) =>
        versions.Select(service => new Guard(ActorKey.Service(service.Key), service.Value));

    private static ConnectionEnd EndOf(ResourceState resource) =>
        new(resource.Id, resource.Name, resource.Service, resource.Provider, resource.Network, resource.Region, resource.Subnet);

    private static Fault NotReady(Weighed found)
    {
        var state = found.Left.State.Phase != ResourcePhase.Ready ? found.Left.State : found.Right.State;
        return new(FaultKind.Conflict, $"Resource {state.Name} is {Model.WireName.Of(state.Phase)}: {state.Reason} Wait until it is READY.", Existing: state.Id);
    }

    private static Fault Taken(ConnectionDraft draft, TurnResult.ClaimTaken taken) => taken.Claim.StartsWith("connection-pair/", StringComparison.Ordinal)
        ? new(FaultKind.Conflict, "The two resources are connected already, or a request for it is open.", Existing: taken.Owner.Id)
        : NameTaken("connection", draft.Name, taken);
}
