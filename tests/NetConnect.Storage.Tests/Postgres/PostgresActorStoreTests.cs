using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>The PostgreSQL store keeps every promise of the port.</summary>
public sealed class PostgresActorStoreTests(PostgresCluster cluster) : ActorStoreContract
{
    private const string Node = "one";

    private readonly PostgresSchema schema = new(cluster);

    protected override async Task<IActorStore> OpenAsync() => await schema.OpenAsync(Node, Token);

    protected override ValueTask RemoveAsync() => schema.DisposeAsync();

    protected override async Task RaiseEpochAsync()
    {
        var store = (PostgresActorStore)Store;
        Assert.True(await store.FenceAsync((await store.NodesAsync(Token)).Single(), Token));
    }

    protected override Task<IAsyncDisposable> HoldWritesAsync() => schema.HoldAsync(Node);
}
