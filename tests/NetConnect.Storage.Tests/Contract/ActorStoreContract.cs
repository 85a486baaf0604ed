using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

/// <summary>What every store promises: one test per promise. A new store derives from this, says how it is opened, and must pass.</summary>
public abstract partial class ActorStoreContract : IAsyncLifetime
{
    private IActorStore? store;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IActorStore Store => store ?? throw new InvalidOperationException("The store is not open.");

    public async ValueTask InitializeAsync() => store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store of this test: created at first, the same one afterwards.</summary>
    protected abstract Task<IActorStore> OpenAsync();

    /// <summary>Removes what the test has stored, after the store was closed.</summary>
    protected abstract ValueTask RemoveAsync();

    /// <summary>Raises the epoch on record, as a later owner of the store does.</summary>
    protected abstract Task RaiseEpochAsync();

    /// <summary>Keeps the store from writing until disposed, so that commits gather in one batch.</summary>
    protected abstract Task<IAsyncDisposable> HoldWritesAsync();

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        store = await OpenAsync();
    }

    protected Task<CommitResult> CommitAsync(Commit commit) => Store.CommitAsync(commit, Token);

    protected async Task<StoredActor> LoadAsync(ActorKey key) =>
        await Store.LoadAsync(key, Token) ?? throw new InvalidOperationException($"{key} is not stored.");

    /// <summary>Commits what must succeed.</summary>
    protected async Task<CommitResult.Committed> StoreAsync(Commit commit) =>
        Assert.IsType<CommitResult.Committed>(await CommitAsync(commit));
}
