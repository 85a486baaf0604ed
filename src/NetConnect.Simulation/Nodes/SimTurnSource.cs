using NetConnect.Kernel;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Nodes;

/// <summary>Ids and random numbers that are the same for the same seed.</summary>
internal sealed class SimTurnSource(TimeProvider time, IActorStore store, KernelSettings settings, Dice dice) : TurnSource(time, store, settings)
{
    /// <summary>In the form of a UUIDv7, so that their order is that of creation.</summary>
    public override string NextId()
    {
        var at = Time.GetUtcNow().ToUnixTimeMilliseconds();
        var random = dice.Next();
        return $"{at >> 16:x8}-{at & 0xFFFF:x4}-7{random & 0xFFF:x3}-8{(random >> 12) & 0xFFF:x3}-{(random >> 16) & 0xFFFFFFFFFFFF:x12}";
    }

    public override string NextSecret() => $"{dice.Next():x16}";

    protected override ulong NextSeed() => dice.Next();
}
