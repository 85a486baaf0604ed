using System.Collections.Immutable;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Resources;
using NetConnect.Kernel.Services;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>All kinds of actors of this installation: the entry into the runtime for every host.</summary>
public sealed class ActorTypes
{
    private readonly ImmutableDictionary<ActorKind, IActorType> _types;

    public ActorTypes(IActorStore store, TurnSource turns, ProviderRegistry providers, CommitFeed feed)
    {
        Networks = new NetworkMachine(providers.Planners);
        IActorType[] types =
        [
            new ActorType<ServiceState>(Schemas.Service, new ServiceMachine(), store, turns, feed),
            new ActorType<RegisteredProvider>(Schemas.Provider, new RegistrationMachine(), store, turns, feed),
            new ActorType<AddressPlanState>(Schemas.AddressPlan, new AddressPlanMachine(), store, turns, feed),
            new ActorType<ResourceState>(Schemas.Resource, new ResourceMachine(), store, turns, feed),
            new ActorType<ConnectionState>(Schemas.Connection, new ConnectionMachine(), store, turns, feed),
            new ActorType<NetworkState>(Schemas.Network, Networks, store, turns, feed),
            new ActorType<RegionState>(Schemas.Region, new RegionMachine(), store, turns, feed),
            new ActorType<ModeState>(Schemas.Mode, new ModeMachine(), store, turns, feed),
        ];
        _types = types.ToImmutableDictionary(type => type.Kind);
    }

    /// <summary>Pure: monitoring asks it what a reading would change.</summary>
    public NetworkMachine Networks { get; }

    /// <summary>Load, step, commit. The caller gives an actor one message at a time and performs the effects afterwards.</summary>
    public Task<TurnResult> HandleAsync(Envelope envelope, CancellationToken cancellationToken) =>
        _types[envelope.To.Kind].HandleAsync(envelope, cancellationToken);
}
