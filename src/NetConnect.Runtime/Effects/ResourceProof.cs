using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Effects;

/// <summary>
/// Ends the check of a resource that was registered while the cloud did not answer: reading its network proves control, and only then
/// it has to agree with its neighbours, in one commit with theirs.
/// </summary>
public sealed class ResourceProof(IActorStore store, IActorHost host)
{
    public async Task EndAsync(ActorKey resource, Effect.Observe effect, ReadResult<ObservedNetwork> read, CancellationToken cancellationToken)
    {
        var network = ActorKey.Network(effect.Network);
        var guard = new Guard(network, (await store.LoadAsync(network, cancellationToken))?.Version ?? 0, Touch: true);
        if (Schemas.Resource.Read(await store.LoadAsync(resource, cancellationToken)) is not { Phase: ResourcePhase.Checking } state)
            return;
        object message = read switch
        {
            ReadResult<ObservedNetwork>.Read seen => await ObjectionAsync(state, cancellationToken) is { } objection
                ? new RegistrationRefused(objection)
                : new NetworkObserved(seen.Value, effect.Stamp, Asked: true),
            ReadResult<ObservedNetwork>.Absent absent => new RegistrationRefused(absent.Reason),
            ReadResult<ObservedNetwork>.Refused refused => new RegistrationRefused(
                $"The provider's credentials don't allow to read the network: {refused.Code}: {refused.Reason}"),
            ReadResult<ObservedNetwork>.Unavailable unavailable => new NetworkUnreadable(unavailable.Reason, Asked: true),
            _ => throw new InvalidOperationException("A read result that nobody knows."),
        };

        // When a neighbour came in between, nothing is changed: the next wake-up looks again.
        await host.AskAsync(new Envelope(resource, message) { Guards = [guard] }, cancellationToken);
    }

    private async Task<string?> ObjectionAsync(ResourceState resource, CancellationToken cancellationToken) =>
        (await NeighboursAsync(store, resource.Network, cancellationToken)).RefusalOf(resource)?.Detail;

    /// <summary>All that is registered of a network.</summary>
    public static async Task<Custody> NeighboursAsync(IActorStore store, NetworkRef network, CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(
            new ActorQuery(ActorKind.Resource, new IndexEntry(Schemas.ByNetwork, network.ToString())), cancellationToken);
        return new(network, stored.Select(Schemas.Resource.Read).OfType<ResourceState>());
    }
}
