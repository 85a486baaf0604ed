using NetConnect.Runtime.Store;
using NetConnect.Simulation.Storing;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Simulation.Tests.Storing;

/// <summary>What passes on the simulator's store must mean something: it keeps every promise of the port.</summary>
public sealed class MemoryStoreTests : ActorStoreContract
{
    private readonly MemoryDatabase database = new("0123456789ab");

    protected override Task<IActorStore> OpenAsync() => Task.FromResult<IActorStore>(new MemoryStore(database));

    protected override ValueTask RemoveAsync() => ValueTask.CompletedTask;

    protected override Task RaiseEpochAsync()
    {
        database.Open();
        return Task.CompletedTask;
    }

    protected override Task<IAsyncDisposable> HoldWritesAsync()
    {
        database.Hold();
        return Task.FromResult<IAsyncDisposable>(new Held(database));
    }

    private sealed class Held(MemoryDatabase database) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            database.Release();
            return ValueTask.CompletedTask;
        }
    }
}
