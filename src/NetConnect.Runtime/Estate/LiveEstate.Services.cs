using System.Collections.Immutable;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Services;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Services.</content>
public sealed partial class LiveEstate
{
    public async Task<ImmutableArray<ServiceView>> ServicesOfAsync(Caller caller, CancellationToken cancellationToken)
    {
        IEnumerable<string> principals = [$"user:{caller.Subject}", .. caller.Groups.Select(group => $"group:{group}")];
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var principal in principals)
            ids.UnionWith(await IdsAsync(ActorKind.Service, Schemas.ByPrincipal, principal, cancellationToken));
        var services = ImmutableArray.CreateBuilder<ServiceView>();
        foreach (var id in ids)
        {
            if (await FindServiceAsync(id, cancellationToken) is { } service)
                services.Add(service);
        }

        return services.ToImmutable();
    }

    public async Task<ServiceView?> FindServiceAsync(string id, CancellationToken cancellationToken) =>
        await ReadServiceAsync(await store.LoadAsync(ActorKey.Service(id), cancellationToken), cancellationToken);

    public Task<Page<ServiceView>> ListServicesAsync(ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Service,
            query.Name is { } name ? new(Schemas.ByName, name) : new(Schemas.Listed, "LIVE"),
            query,
            async stored => await ReadServiceAsync(stored, cancellationToken) is { } service && IsVisible(query, service.Id) ? service : null,
            cancellationToken);

    public async Task<Outcome<ServiceView>> CreateServiceAsync(Caller caller, ServiceDraft draft, CancellationToken cancellationToken)
    {
        var id = turns.NextId();
        var message = new CreateService(id, draft.Name, draft.Description, draft.Owners, draft.Approval, caller.ToString());
        return await host.AskAsync(new(ActorKey.Service(id), message) { Receipt = caller.Receipt }, cancellationToken) switch
        {
            TurnResult.Done => (await FindServiceAsync(id, cancellationToken))!,
            TurnResult.ClaimTaken taken => NameTaken("service", draft.Name, taken),
            _ => TooBusy,
        };
    }

    public Task<Outcome<ServiceView>> EditServiceAsync(
        Caller caller, string id, ServiceEdit edit, Basis basis, CancellationToken cancellationToken) =>
        EditAsync(
            ActorKey.Service(id),
            new EditService(edit.Name, edit.Description, edit.Owners, edit.Approval, caller.ToString(), basis.Generation),
            basis,
            "service",
            edit.Name,
            () => FindServiceAsync(id, cancellationToken),
            cancellationToken);

    public Task<Outcome<None>> DeleteServiceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryDeleteServiceAsync(caller, id, basis, cancellationToken));

    private async Task<Outcome<None>?> TryDeleteServiceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(ActorKey.Service(id), cancellationToken);
        if (await FindServiceAsync(id, cancellationToken) is not { } service)
            return Absent("service");
        if (service.Resources.Length > 0)
            return new Fault(FaultKind.InUse, $"{Counted.Of(service.Resources.Length, "resource")} of the service must be deleted first.", Existing: service.Resources[0]);
        foreach (var provider in service.Providers)
        {
            if (await HubInUseAsync(provider, "deleted", cancellationToken) is { } inUse)
                return inUse;
        }

        // The service itself gives the right to delete it: its generation is compared, and what was looked at beside it by its version.
        var ended = await EndAsync(
            ActorKey.Service(id), new DeleteService(caller.ToString(), basis.Generation), version, basis with { ServiceVersion = version }, cancellationToken);
        if (ended is not { Succeeded: true })
            return ended;
        foreach (var plan in await IdsAsync(ActorKind.AddressPlan, Schemas.ByService, id, cancellationToken))
            await host.AskAsync(new(ActorKey.AddressPlan(plan), new DeleteAddressPlan(caller.ToString())), cancellationToken);
        foreach (var provider in service.Providers)
            await host.AskAsync(new(ActorKey.Provider(provider), new RemoveProvider(caller.ToString())), cancellationToken);
        return None.Value;
    }

    private async Task<ServiceView?> ReadServiceAsync(StoredActor? stored, CancellationToken cancellationToken)
    {
        if (Schemas.Service.Read(stored) is not { DeletedAt: null } state)
            return null;
        return new()
        {
            Id = state.Id,
            Name = state.Name,
            Description = state.Description,
            Owners = state.Owners,
            Approval = state.Approval,
            Providers = await IdsAsync(ActorKind.Provider, Schemas.ByService, state.Id, cancellationToken),
            Resources = await IdsAsync(ActorKind.Resource, Schemas.ByService, state.Id, cancellationToken),
            Version = stored!.Version,
            Generation = state.Generation,
            CreatedAt = state.CreatedAt,
        };
    }

    private static Fault NameTaken(string what, string name, TurnResult.ClaimTaken taken) =>
        new(FaultKind.Conflict, $"A {what} named \"{name}\" exists: choose another name, or use that one.", Existing: taken.Owner.Id);
}
