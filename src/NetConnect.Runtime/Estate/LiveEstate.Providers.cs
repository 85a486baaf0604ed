using System.Collections.Immutable;
using NetConnect.Kernel.Registrations;
using NetConnect.Model;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Providers.</content>
public sealed partial class LiveEstate
{
    private static readonly TimeSpan DiscoveryTime = TimeSpan.FromSeconds(20);

    public async Task<ProviderView?> FindProviderAsync(string id, CancellationToken cancellationToken) =>
        await ReadProviderAsync(await store.LoadAsync(ActorKey.Provider(id), cancellationToken), cancellationToken);

    public Task<Page<ProviderView>> ListProvidersAsync(ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Provider,
            IndexFor(query),
            query,
            async stored => await ReadProviderAsync(stored, cancellationToken) is { } provider
                && IsVisible(query, provider.Service)
                && (query.Name is null || provider.Name == query.Name)
                && (query.State is null || WireName.Of(provider.State) == query.State) ? provider : null,
            cancellationToken);

    public Task<Outcome<ProviderView>> CreateProviderAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryCreateProviderAsync(caller, draft, cancellationToken));

    private async Task<Outcome<ProviderView>?> TryCreateProviderAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken)
    {
        var provider = new RegisteredProvider
        {
            Id = turns.NextId(),
            Name = draft.Name,
            Service = draft.Service,
            Platform = draft.Platform,
            Account = draft.Account,
            Region = draft.Region,
            Settings = draft.Settings,
            ExternalId = $"netconnect-{turns.NextSecret()}",
            CreatedAt = default,
        };
        var serviceVersion = await VersionAsync(ActorKey.Service(draft.Service), cancellationToken);
        if (await FindServiceAsync(draft.Service, cancellationToken) is null)
            return Invalid("/service", "unknown-service", "There is no such service.");
        if (RefusalOfHub(caller, NoSettings, draft.Settings) is { } operatorsOnly)
            return operatorsOnly;
        if (registry.Find(draft.Platform) is not { } module)
            return Invalid("/provider_type", "platform-not-available", $"This installation has no module for {WireName.Of(draft.Platform)}.");
        if (FaultsOf(module, provider) is { IsEmpty: false } faults)
            return new Fault(FaultKind.Validation, "The provider can't be registered like this.", faults);
        return await host.AskAsync(
            new(ActorKey.Provider(provider.Id), new RegisterProvider(provider, caller.ToString()))
            {
                Guards = [new Guard(ActorKey.Service(draft.Service), serviceVersion, Touch: true)],
                Receipt = caller.Receipt,
            },
            cancellationToken) switch
        {
            TurnResult.Done => (await FindProviderAsync(provider.Id, cancellationToken))!,
            TurnResult.ClaimTaken taken => NameTaken("provider", draft.Name, taken),
            _ => null,
        };
    }

    /// <summary>What the module says, and what the catalogue says to facts that the owner declares.</summary>
    private ImmutableArray<FieldFault> FaultsOf(INetworkProvider? module, RegisteredProvider provider) =>
        [.. module?.Validate(ProviderDirectory.AccessOf(provider)) ?? [], .. FactOverrides.Faults(basis.Facts, provider.Settings)];

    public async Task<Outcome<ProviderView>> EditProviderAsync(
        Caller caller, string id, ProviderEdit edit, Basis basis, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Provider, ActorKey.Provider(id), cancellationToken) is not { DeletedAt: null } provider)
            return Absent("provider");
        if (RefusalOfHub(caller, provider.Settings, edit.Settings) is { } operatorsOnly)
            return operatorsOnly;
        var isOtherHub = !HubSettingsOf(provider.Settings).SequenceEqual(HubSettingsOf(edit.Settings));
        if (isOtherHub && await HubInUseAsync(id, "changed", cancellationToken) is { } inUse)
            return inUse;
        if (FaultsOf(registry.Find(provider.Platform), provider with { Settings = edit.Settings }) is { IsEmpty: false } faults)
            return new Fault(FaultKind.Validation, "The provider can't be changed like this.", faults);
        return await EditAsync(
            ActorKey.Provider(id),
            new EditProvider(edit.Name, edit.Settings, caller.ToString(), basis.Generation),
            basis,
            "provider",
            edit.Name,
            () => FindProviderAsync(id, cancellationToken),
            cancellationToken);
    }

    public Task<Outcome<None>> DeleteProviderAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryDeleteProviderAsync(caller, id, basis, cancellationToken));

    private async Task<Outcome<None>?> TryDeleteProviderAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(ActorKey.Provider(id), cancellationToken);
        if (await FindProviderAsync(id, cancellationToken) is null)
            return Absent("provider");
        var resources = await IdsAsync(ActorKind.Resource, Schemas.ByProvider, id, cancellationToken);
        if (!resources.IsEmpty)
            return new Fault(FaultKind.InUse, $"{Counted.Of(resources.Length, "resource")} registered through the provider must be deleted first.", Existing: resources[0]);
        if (await HubInUseAsync(id, "deleted", cancellationToken) is { } inUse)
            return inUse;
        return await EndAsync(ActorKey.Provider(id), new RemoveProvider(caller.ToString(), basis.Generation), version, basis, cancellationToken);
    }

    public async Task<Outcome<ProviderView>> CheckProviderAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await FindProviderAsync(id, cancellationToken) is null || await directory.FindAsync(id, cancellationToken) is not { } provider)
            return Absent("provider");
        await TryAccessAsync(caller, provider.Module, provider.Access, cancellationToken);
        return await FindProviderAsync(id, cancellationToken) is { } view ? view : Absent("provider");
    }

    public async Task<Outcome<ImmutableArray<NetworkView>>> ListNetworksAsync(string providerId, CancellationToken cancellationToken)
    {
        if (await FindProviderAsync(providerId, cancellationToken) is null || await directory.FindAsync(providerId, cancellationToken) is not { } provider)
            return Absent("provider");
        using var time = Limit(DiscoveryTime, cancellationToken);
        return await provider.Module.ReadRegionAsync(provider.Access, time.Token) switch
        {
            ReadResult<ImmutableArray<ObservedNetwork>>.Read read => await DescribeAsync(read.Value, cancellationToken),
            ReadResult<ImmutableArray<ObservedNetwork>>.Refused refused =>
                new Fault(FaultKind.Conflict, $"The provider's credentials don't allow to look: {refused.Code}: {refused.Reason}"),
            ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable unavailable => Unavailable(unavailable.Reason),
            ReadResult<ImmutableArray<ObservedNetwork>>.Absent absent => Unavailable(absent.Reason),
            _ => throw new InvalidOperationException("A read result that nobody knows."),
        };
    }

    private async Task<ImmutableArray<NetworkView>> DescribeAsync(ImmutableArray<ObservedNetwork> networks, CancellationToken cancellationToken)
    {
        var registered = await RegisteredAsync(cancellationToken);
        return [.. networks.Where(network => !network.Network.IsHub).Select(network => Describe(network, registered)).OrderBy(view => view.Network.Network.NetworkId, StringComparer.Ordinal)];
    }

    private NetworkView Describe(ObservedNetwork network, ImmutableArray<Kernel.Resources.ResourceState> registered)
    {
        var own = registered.FirstOrDefault(resource => resource.Network == network.Network);
        var overlaps = registered.Any(resource => resource.Network != network.Network && network.Cidrs.Any(cidr => cidr.Overlaps(resource.Subnet)));
        var status = own is not null ? NetworkStatus.Registered : overlaps ? NetworkStatus.Overlapping : NetworkStatus.Free;
        return new(network, status, own?.Id, [.. network.Links.Where(link => link.IsLive && !IsOurs(link))]);
    }

    private bool IsOurs(ObservedLink link) => link.Tags.Any(tag => tag.Key.StartsWith("netconnect", StringComparison.Ordinal) && tag.Value == store.Installation);

    private async Task<ImmutableArray<Kernel.Resources.ResourceState>> RegisteredAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(new ActorQuery(ActorKind.Resource, new IndexEntry(Schemas.Listed, "LIVE")), cancellationToken);
        return [.. stored.Select(Schemas.Resource.Read).OfType<Kernel.Resources.ResourceState>()];
    }

    /// <summary>A provider goes with its service, also when the process died between the two.</summary>
    private async Task<ProviderView?> ReadProviderAsync(StoredActor? stored, CancellationToken cancellationToken)
    {
        if (Schemas.Provider.Read(stored) is not { DeletedAt: null } state
            || await LoadAsync(Schemas.Service, ActorKey.Service(state.Service), cancellationToken) is not { DeletedAt: null })
            return null;
        return new()
        {
            Id = state.Id,
            Name = state.Name,
            Service = state.Service,
            Platform = state.Platform,
            Account = state.Account,
            Region = state.Region,
            Settings = state.Settings,
            ExternalId = state.ExternalId,
            State = WireName.TryParse<ProviderState>(state.Check?.State, out var known) ? known : ProviderState.Unchecked,
            MissingPermissions = state.Check?.MissingPermissions ?? [],
            Message = state.Check?.Message,
            Conditions = [.. (state.Check?.Conditions ?? []).Select(ConnectionViews.ViewOf)],
            Version = stored!.Version,
            Generation = state.Generation,
            CreatedAt = state.CreatedAt,
        };
    }

    private static Fault Invalid(string pointer, string code, string detail) =>
        new(FaultKind.Validation, detail, [new FieldFault(pointer, code, detail)]);

    private static Fault Unavailable(string reason) => new(FaultKind.Unavailable, $"The cloud did not answer: {reason} Try again in a moment.");

    private TimeLimit Limit(TimeSpan time, CancellationToken cancellationToken) => new(time, turns.Time, cancellationToken);
}
