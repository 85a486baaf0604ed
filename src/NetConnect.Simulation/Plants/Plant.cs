using NetConnect.Providers;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>A bug that is put in on purpose, at a port: whoever watches must find it.</summary>
/// <param name="What">What is wrong, as somebody would write it who mended it.</param>
internal sealed record Plant(string Name, string What)
{
    /// <summary>Where it is looked for: what only hubs show, over the real module.</summary>
    public Tier Tier { get; init; }

    /// <summary>What stands between a node and its store.</summary>
    public Func<World, Node, IActorStore, IActorStore> Store { get; init; } = static (_, _, store) => store;

    /// <summary>What a node asks before it changes something.</summary>
    public Func<World, Node, IChangeGate, IChangeGate> Gate { get; init; } = static (_, _, gate) => gate;

    /// <summary>What stands between a node and the clouds.</summary>
    public Func<INetworkProvider, INetworkProvider> Module { get; init; } = static module => module;
}
