using System.Collections.Immutable;
using NetConnect.Kernel.Resources;
using NetConnect.Model;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Resources.</content>
public sealed partial class LiveEstate
{
    private static readonly TimeSpan RegistrationTime = TimeSpan.FromSeconds(5);

    public async Task<ResourceView?> FindResourceAsync(string id, CancellationToken cancellationToken) =>
        await ReadResourceAsync(await store.LoadAsync(ActorKey.Resource(id), cancellationToken), cancellationToken);

    public Task<Page<ResourceView>> ListResourcesAsync(ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Resource,
            IndexFor(query),
            query,
            async stored => await ReadResourceAsync(stored, cancellationToken) is { } resource
                && IsVisible(query, resource.Service)
                && (query.State is null || WireName.Of(resource.State) == query.State) ? resource : null,
            cancellationToken);

    public async Task<Outcome<ResourceView>> CreateResourceAsync(Caller caller, ResourceDraft draft, CancellationToken cancellationToken)
    {
        if (await FindProviderAsync(draft.Provider, cancellationToken) is not { } provider || provider.Service != draft.Service)
            return Invalid("/provider", "unknown-provider", "The service has no such provider.");
        var network = new NetworkRef(provider.Platform, provider.Account, draft.NetworkId);
        if (network.IsHub)
            return Invalid("/network_id", "unknown-network", "A hub is no network of anybody's resources.");
        if (await CheckNeighboursAsync(draft, draft.Subnet, network, cancellationToken) is { } refusal)
            return refusal;
        // The cloud is asked once; only what our own store says is decided anew when others register at the same time.
        var look = await LookAsync(draft, network, cancellationToken);
        if (look.Fault is { } fault)
            return fault;
        if (look.Phase == ResourcePhase.Ready)
            await NoteAccessAsync(caller, provider, cancellationToken);
        return await RepeatAsync(() => TryRegisterAsync(caller, draft, network, look, cancellationToken), MaxTriesInACrowd);
    }

    private async Task<Outcome<ResourceView>?> TryRegisterAsync(
        Caller caller, ResourceDraft draft, NetworkRef network, NetworkLook look, CancellationToken cancellationToken)
    {
        var serviceGuard = new Guard(ActorKey.Service(draft.Service), await VersionAsync(ActorKey.Service(draft.Service), cancellationToken), Touch: true);
        var providerGuard = new Guard(ActorKey.Provider(draft.Provider), await VersionAsync(ActorKey.Provider(draft.Provider), cancellationToken), Touch: true);
        if (await FindServiceAsync(draft.Service, cancellationToken) is null)
            return Invalid("/service", "unknown-service", "There is no such service.");
        if (await FindProviderAsync(draft.Provider, cancellationToken) is not { } provider || provider.Service != draft.Service)
            return Invalid("/provider", "unknown-provider", "The service has no such provider.");
        var networkGuard = new Guard(ActorKey.Network(network), await VersionAsync(ActorKey.Network(network), cancellationToken), Touch: true);
        var allocated = await AllocateAsync(draft, look, cancellationToken);
        if (allocated.Value is not { } allocation)
            return allocated.Fault!;
        if (await CheckNeighboursAsync(draft, allocation.Subnet, network, cancellationToken) is { } refusal)
            return IsBeaten(allocation, refusal) ? default(Outcome<ResourceView>?) : (Outcome<ResourceView>)refusal;
        var resource = NewResource(draft, provider, network, look.Phase, allocation);
        return await host.AskAsync(
            new(ActorKey.Resource(resource.Id), new RegisterResource(resource, caller.ToString()))
            {
                Guards = [serviceGuard, providerGuard, networkGuard, .. allocation.Guards],
                Receipt = caller.Receipt,
            },
            cancellationToken) switch
        {
            TurnResult.Done => (await FindResourceAsync(resource.Id, cancellationToken))!,
            TurnResult.ClaimTaken taken => NameTaken("resource", draft.Name, taken),
            TurnResult.Repeated => CarriedOut,
            _ => null,
        };
    }

    /// <summary>Somebody else was given the same prefix just now: another one is to be found.</summary>
    private static bool IsBeaten(Allocation allocation, Fault refusal) =>
        allocation.AddressPlan is not null && refusal.Kind == FaultKind.CidrOverlap;

    private ResourceState NewResource(
        ResourceDraft draft, ProviderView provider, NetworkRef network, ResourcePhase phase, Allocation allocation) => new()
    {
        Id = turns.NextId(),
        Name = draft.Name,
        Service = draft.Service,
        Provider = draft.Provider,
        Network = network,
        Region = provider.Region,
        Subnet = allocation.Subnet,
        AddressPlan = allocation.AddressPlan,
        L4Filters = draft.L4Filters,
        SharedWith = draft.SharedWith,
        Phase = phase,
        Reason = phase == ResourcePhase.Checking ? "The cloud did not answer; its network will be read as soon as it does." : null,
        CreatedAt = default,
    };

    private async Task<Fault?> CheckNeighboursAsync(ResourceDraft draft, Cidr? subnet, NetworkRef network, CancellationToken cancellationToken) =>
        (await ResourceProof.NeighboursAsync(store, network, cancellationToken)).Refusal(draft.Service, subnet);

    /// <summary>What is there decides: nothing is stored that doesn't fit it. Only a cloud that does not answer is no answer.</summary>
    private async Task<NetworkLook> LookAsync(ResourceDraft draft, NetworkRef network, CancellationToken cancellationToken)
    {
        return await ReadNetworkAsync(draft.Provider, network.NetworkId, RegistrationTime, cancellationToken) switch
        {
            ReadResult<ObservedNetwork>.Read read => ResourceFit.Problem(draft.Subnet, network, read.Value) is { } problem
                ? new(ResourcePhase.Invalid, new Fault(FaultKind.Validation, problem.Detail, [problem]))
                : new(ResourcePhase.Ready, Observed: read.Value),
            ReadResult<ObservedNetwork>.Absent absent => new(ResourcePhase.Invalid, Invalid("/network_id", "unknown-network", absent.Reason)),
            ReadResult<ObservedNetwork>.Refused refused =>
                new(ResourcePhase.Invalid, Invalid("/provider", "credentials", $"The provider's credentials don't allow to read the network: {refused.Code}: {refused.Reason}")),
            ReadResult<ObservedNetwork>.Unavailable => new(ResourcePhase.Checking),
            _ => throw new InvalidOperationException("A read result that nobody knows."),
        };
    }

    private async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        string providerId, string networkId, TimeSpan time, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(providerId, cancellationToken) is not { } provider)
            return new ReadResult<ObservedNetwork>.Unavailable("its provider is no longer registered.");
        using var limit = Limit(time, cancellationToken);
        try
        {
            return await provider.Module.ReadNetworkAsync(provider.Access, networkId, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReadResult<ObservedNetwork>.Unavailable($"no answer within {time.TotalSeconds:0} s.");
        }
    }

    public Task<Outcome<ResourceView>> EditResourceAsync(
        Caller caller, string id, ResourceEdit edit, Basis basis, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryEditResourceAsync(caller, id, edit, basis, cancellationToken));

    private async Task<Outcome<ResourceView>?> TryEditResourceAsync(
        Caller caller, string id, ResourceEdit edit, Basis basis, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Resource, ActorKey.Resource(id), cancellationToken) is not { DeletedAt: null } resource)
            return Absent("resource");
        var network = ActorKey.Network(resource.Network);
        var networkGuard = new Guard(network, await VersionAsync(network, cancellationToken), Touch: true);
        var isTakingBack = resource.SharedWith.Except(edit.SharedWith).Any();
        if (isTakingBack && await RefusalToShareAsync(resource, edit, cancellationToken) is { } refusal)
            return refusal;
        return await TryEditAsync(
            ActorKey.Resource(id),
            new EditResource(edit.Name, edit.L4Filters, edit.SharedWith, caller.ToString(), basis.Generation),
            basis,
            "resource",
            edit.Name,
            () => FindResourceAsync(id, cancellationToken),
            isTakingBack ? [networkGuard] : [],
            cancellationToken);
    }

    private async Task<Fault?> RefusalToShareAsync(ResourceState resource, ResourceEdit edit, CancellationToken cancellationToken) =>
        (await ResourceProof.NeighboursAsync(store, resource.Network, cancellationToken)).RefusalToShare(resource, edit.SharedWith);

    public Task<Outcome<None>> DeleteResourceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryDeleteResourceAsync(caller, id, basis, cancellationToken));

    private async Task<Outcome<None>?> TryDeleteResourceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(ActorKey.Resource(id), cancellationToken);
        if (await FindResourceAsync(id, cancellationToken) is null)
            return Absent("resource");
        var users = await IdsAsync(ActorKind.Connection, Schemas.ByUse, id, cancellationToken);
        if (!users.IsEmpty)
            return new Fault(FaultKind.InUse, $"{Counted.Of(users.Length, "connection")} must be deleted first: what is deleted counts until it is DELETED.", Existing: users[0]);
        return await EndAsync(ActorKey.Resource(id), new RemoveResource(caller.ToString(), basis.Generation), version, basis, cancellationToken);
    }

    private async Task<ResourceView?> ReadResourceAsync(StoredActor? stored, CancellationToken cancellationToken)
    {
        if (Schemas.Resource.Read(stored) is not { DeletedAt: null } state)
            return null;
        var service = await LoadAsync(Schemas.Service, ActorKey.Service(state.Service), cancellationToken);
        return new()
        {
            Id = state.Id,
            Name = state.Name,
            Service = state.Service,
            Owners = service?.Owners ?? [],
            Provider = state.Provider,
            NetworkId = state.Network.NetworkId,
            Subnet = state.Subnet,
            AddressPlan = state.AddressPlan,
            L4Filters = state.L4Filters,
            SharedWith = state.SharedWith,
            State = ReadinessOf(state.Phase),
            Reason = state.Reason,
            Conditions = state.GroupInUse is { } inUse
                ? [new ConditionView("GroupInUse", "True", "InUse", inUse, state.GroupInUseSince ?? state.CreatedAt)]
                : [],
            Version = stored!.Version,
            Generation = state.Generation,
            CreatedAt = state.CreatedAt,
        };
    }

    private static ResourceReadiness ReadinessOf(ResourcePhase phase) => phase switch
    {
        ResourcePhase.Checking => ResourceReadiness.Checking,
        ResourcePhase.Ready => ResourceReadiness.Ready,
        ResourcePhase.Invalid => ResourceReadiness.Invalid,
    };
}
