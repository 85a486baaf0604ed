using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Who depends on whom.</content>
public sealed partial class LiveEstate
{
    /// <summary>More than anybody can look at, and few enough to answer at once.</summary>
    private const int MostInAGraph = 5_000;

    public Task<Page<DependentView>> ListDependentsAsync(string resourceId, ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Connection,
            new IndexEntry(Schemas.ByUse, resourceId),
            query,
            stored => DependentAsync(stored.Key.Id, resourceId, cancellationToken),
            cancellationToken);

    private async Task<DependentView?> DependentAsync(string connectionId, string resourceId, CancellationToken cancellationToken)
    {
        if (await FindConnectionAsync(connectionId, cancellationToken) is not { } connection)
            return null;
        var side = connection.ResourceLeft == resourceId ? Side.Left : Side.Right;
        var other = await FindResourceAsync(side == Side.Left ? connection.ResourceRight : connection.ResourceLeft, cancellationToken);
        var (mine, theirs) = side == Side.Left
            ? (connection.LeftExposure, connection.RightExposure)
            : (connection.RightExposure, connection.LeftExposure);
        return new(connection, side, other, other?.Owners ?? [], mine, theirs);
    }

    public async Task<GraphView> DrawGraphAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var services = await ServicesInAsync(query, cancellationToken);
        var connections = await AllAsync(
            after => ListConnectionsAsync(query with { After = after }, cancellationToken));
        var resources = await ResourcesInAsync(query, connections.Items, cancellationToken);
        return new(services.Items, resources.Items, connections.Items, services.IsTruncated || connections.IsTruncated || resources.IsTruncated);
    }

    private async Task<(ImmutableArray<ServiceView> Items, bool IsTruncated)> ServicesInAsync(ListQuery query, CancellationToken cancellationToken)
    {
        if (query.Service is { } one)
            return (await FindServiceAsync(one, cancellationToken) is { } service ? [service] : [], false);
        return await AllAsync(after => ListServicesAsync(query with { After = after }, cancellationToken));
    }

    /// <summary>Those of the services, whether connected or not, and whatever they are connected with.</summary>
    private async Task<(ImmutableArray<ResourceView> Items, bool IsTruncated)> ResourcesInAsync(
        ListQuery query, ImmutableArray<ConnectionView> connections, CancellationToken cancellationToken)
    {
        // A named service shows its resources to everybody; without one, a caller's graph is of what is the caller's.
        var within = query.Service is null ? query : query with { VisibleTo = default };
        var own = await AllAsync(after => ListResourcesAsync(within with { After = after }, cancellationToken));
        var found = own.Items.ToDictionary(resource => resource.Id);
        foreach (var id in connections.SelectMany(connection => new[] { connection.ResourceLeft, connection.ResourceRight }).Distinct())
        {
            if (!found.ContainsKey(id) && await FindResourceAsync(id, cancellationToken) is { } end)
                found.Add(id, end);
        }

        return ([.. found.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal)], own.IsTruncated);
    }

    private static async Task<(ImmutableArray<T> Items, bool IsTruncated)> AllAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        string? after = null;
        do
        {
            var page = await read(after);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && items.Count < MostInAGraph);
        return (items.ToImmutable(), after is not null);
    }
}
