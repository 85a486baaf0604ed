using System.Security.Cryptography;
using NetConnect.Kernel;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>The only place where time, randomness and ids enter a step.</summary>
public class TurnSource(TimeProvider time, IActorStore store, KernelSettings settings)
{
    public TimeProvider Time { get; } = time;

    public KernelSettings Settings { get; } = settings;

    /// <summary>By which each turn is dated: so a clock that is set back is noticed whenever anything was planned by it.</summary>
    public SteadyClock Clock { get; } = new(time);

    public Turn Next() => new(Clock.Read(), store.Epoch, NextSeed(), store.Installation, Settings);

    public virtual string NextId() => Guid.CreateVersion7(Time.GetUtcNow()).ToString();

    /// <summary>Ninety-six bits that nobody can guess, in hex.</summary>
    public virtual string NextSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    protected virtual ulong NextSeed() => (ulong)Random.Shared.NextInt64();
}
