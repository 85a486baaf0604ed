using System.Collections.Immutable;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Address plans.</content>
public sealed partial class LiveEstate
{
    public async Task<AddressPlanView?> FindAddressPlanAsync(string id, CancellationToken cancellationToken) =>
        await ReadAddressPlanAsync(await store.LoadAsync(ActorKey.AddressPlan(id), cancellationToken), null, cancellationToken);

    public async Task<Page<AddressPlanView>> ListAddressPlansAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var resources = await RegisteredAsync(cancellationToken);
        return await PageAsync(
            ActorKind.AddressPlan,
            IndexFor(query),
            query,
            async stored => await ReadAddressPlanAsync(stored, resources, cancellationToken) is { } plan
                && (query.Service is null || plan.Service == query.Service)
                && (query.Name is null || plan.Name == query.Name) ? plan : null,
            cancellationToken);
    }

    public Task<Outcome<AddressPlanView>> CreateAddressPlanAsync(Caller caller, AddressPlanDraft draft, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryCreateAddressPlanAsync(caller, draft, cancellationToken));

    private async Task<Outcome<AddressPlanView>?> TryCreateAddressPlanAsync(
        Caller caller, AddressPlanDraft draft, CancellationToken cancellationToken)
    {
        ImmutableArray<Guard> guards = [];
        if (draft.Service is { } service)
        {
            guards = [new(ActorKey.Service(service), await VersionAsync(ActorKey.Service(service), cancellationToken), Touch: true)];
            if (await FindServiceAsync(service, cancellationToken) is null)
                return Invalid("/service", "unknown-service", "There is no such service.");
        }

        var plan = new AddressPlanState { Id = turns.NextId(), Name = draft.Name, Service = draft.Service, Pools = draft.Pools, CreatedAt = default };
        var envelope = new Envelope(plan.Key, new CreateAddressPlan(plan, caller.ToString())) { Guards = guards, Receipt = caller.Receipt };
        return await host.AskAsync(envelope, cancellationToken) switch
        {
            TurnResult.Done => (await FindAddressPlanAsync(plan.Id, cancellationToken))!,
            TurnResult.ClaimTaken taken => NameTaken("address plan", draft.Name, taken),
            TurnResult.Repeated => CarriedOut,
            _ => null,
        };
    }

    public Task<Outcome<None>> DeleteAddressPlanAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) =>
        RepeatAsync(() => TryDeleteAddressPlanAsync(caller, id, basis, cancellationToken));

    private async Task<Outcome<None>?> TryDeleteAddressPlanAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(ActorKey.AddressPlan(id), cancellationToken);
        if (await FindAddressPlanAsync(id, cancellationToken) is null)
            return Absent("address plan");
        var users = await IdsAsync(ActorKind.Resource, Schemas.ByAddressPlan, id, cancellationToken);
        if (!users.IsEmpty)
            return new Fault(FaultKind.InUse, $"{Counted.Of(users.Length, "resource")} with a prefix from the plan must be deleted first.", Existing: users[0]);
        return await EndAsync(ActorKey.AddressPlan(id), new DeleteAddressPlan(caller.ToString(), basis.Generation), version, basis, cancellationToken);
    }

    /// <summary>A plan goes with its service, also when the process died between the two.</summary>
    private async Task<AddressPlanView?> ReadAddressPlanAsync(
        StoredActor? stored, ImmutableArray<ResourceState>? resources, CancellationToken cancellationToken)
    {
        if (Schemas.AddressPlan.Read(stored) is not { DeletedAt: null } state
            || (state.Service is { } service && await LoadAsync(Schemas.Service, ActorKey.Service(service), cancellationToken) is not { DeletedAt: null }))
            return null;
        var used = UsedOf(state, resources ?? await RegisteredAsync(cancellationToken));
        return new()
        {
            Id = state.Id,
            Name = state.Name,
            Service = state.Service,
            Pools = state.Pools,
            Used = used,
            Overlaps = [.. PrefixOverlaps.Among(used, prefix => prefix.Prefix)],
            Generation = state.Generation,
            CreatedAt = state.CreatedAt,
        };
    }

    private static ImmutableArray<UsedPrefix> UsedOf(AddressPlanState plan, ImmutableArray<ResourceState> resources) =>
    [
        .. resources.Where(resource => Holds(plan, resource.Subnet))
            .OrderBy(resource => resource.Subnet).ThenBy(resource => resource.Id, StringComparer.Ordinal)
            .Select(resource => new UsedPrefix(resource.Subnet, resource.Id, resource.Name, resource.AddressPlan)),
    ];

    private static bool Holds(AddressPlanState plan, Cidr prefix) => plan.Pools.Any(pool => pool.Overlaps(prefix));
}
