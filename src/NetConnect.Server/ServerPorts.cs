using NetConnect.Providers;
using NetConnect.Runtime.Store;

namespace NetConnect.Server;

/// <summary>The server's two ways to the outside, its store and its provider modules, each to be wrapped by who composes it.</summary>
public sealed record ServerPorts
{
    /// <value>The store as it is.</value>
    public Func<IActorStore, IActorStore> Store { get; init; } = store => store;

    /// <value>The module as it is.</value>
    public Func<INetworkProvider, INetworkProvider> Provider { get; init; } = provider => provider;
}
