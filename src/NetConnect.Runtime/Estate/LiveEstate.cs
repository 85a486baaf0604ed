using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <summary>The actors as the front door sees them: reads come from the store, changes go through the actors' mailboxes.</summary>
public sealed partial class LiveEstate(
    IActorStore store,
    IActorHost host,
    TurnSource turns,
    ProviderRegistry registry,
    ProviderDirectory directory,
    DecisionBasis basis,
    KnownPrefixes prefixes) : IEstate
{
    public DecisionBasis Basis => basis;

    /// <summary>How often a change is decided anew when what it rests on changed meanwhile.</summary>
    private const int MaxTries = 8;

    /// <summary>The same where many want something of one plan or network at once, each try is cheap, and one of them gets on each time.</summary>
    private const int MaxTriesInACrowd = 50;

    private static readonly Fault TooBusy =
        new(FaultKind.Conflict, "What the request rests on kept changing. Read it again, then repeat the request.");

    private static readonly Fault CarriedOut =
        new(FaultKind.Conflict, "The request was carried out before.");

    private static readonly Fault OwnersChanged =
        new(FaultKind.Stale, "A service changed meanwhile, and with it perhaps who may do this. Read it again, then repeat the request.");

    private static Fault Absent(string what) => new(FaultKind.NotFound, $"There is no such {what}.");

    private async Task<TState?> LoadAsync<TState>(ActorSchema<TState> schema, ActorKey key, CancellationToken cancellationToken)
        where TState : ActorState => schema.Read(await store.LoadAsync(key, cancellationToken));

    private async Task<long> VersionAsync(ActorKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.Version ?? 0;

    /// <summary>Repeats an attempt while what it rests on keeps changing.</summary>
    private static async Task<Outcome<T>> RepeatAsync<T>(Func<Task<Outcome<T>?>> attempt, int most = MaxTries)
    {
        for (var i = 0; i < most; i++)
        {
            if (await attempt() is { } outcome)
                return outcome;
        }

        return TooBusy;
    }

    private async Task<ImmutableArray<string>> IdsAsync(ActorKind kind, string index, string value, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(new ActorQuery(kind, new IndexEntry(index, value)), cancellationToken);
        return [.. found.Select(actor => actor.Key.Id)];
    }

    /// <summary>Pages through the store until enough entities pass the filter.</summary>
    private async Task<Page<TView>> PageAsync<TView>(
        ActorKind kind,
        IndexEntry index,
        ListQuery query,
        Func<StoredActor, Task<TView?>> read,
        CancellationToken cancellationToken)
        where TView : class
    {
        var items = ImmutableArray.CreateBuilder<TView>();
        var after = query.After;
        while (true)
        {
            var batch = await store.ListAsync(new ActorQuery(kind, index, after, BatchSize), cancellationToken);
            foreach (var actor in batch)
            {
                if (await read(actor) is { } view)
                {
                    if (items.Count == query.Limit)
                        return new(items.ToImmutable(), after);
                    items.Add(view);
                }

                after = actor.Key.Id;
            }

            if (batch.Count < BatchSize)
                return new(items.ToImmutable());
        }
    }

    private const int BatchSize = 200;

    private static IndexEntry IndexFor(ListQuery query, string listed = "LIVE") =>
        query.Resource is { } resource ? new(Schemas.ByResource, resource)
        : query.Name is { } name ? new(Schemas.ByName, name)
        : query.Service is { } service ? new(Schemas.ByService, service)
        : new(Schemas.Listed, listed);

    private static bool IsVisible(ListQuery query, params string[] services) =>
        (query.VisibleTo.IsDefault || services.Any(query.VisibleTo.Contains))
        && (query.Service is null || services.Contains(query.Service));
}
