using NetConnect.Kernel;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>The only place where time, randomness and ids enter a step.</summary>
public class TurnSource(TimeProvider time, IActorStore store, KernelSettings settings)
{
    public TimeProvider Time { get; } = time;

    public KernelSettings Settings { get; } = settings;

    public Turn Next() => new(Time.GetUtcNow(), store.Epoch, NextSeed(), store.Installation, Settings);

    public virtual string NextId() => Guid.CreateVersion7(Time.GetUtcNow()).ToString();

    protected virtual ulong NextSeed() => (ulong)Random.Shared.NextInt64();
}
