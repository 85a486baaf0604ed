using System.Collections.Immutable;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>
/// Which prefix a resource gets. What is allocated is what resources have: it is taken and freed in the very commits that register and
/// remove them, so that nothing is handed out twice, lost, or freed twice. Commits that take addresses of one plan touch its version.
/// </content>
public sealed partial class LiveEstate
{
    private async Task<Outcome<Allocation>> AllocateAsync(ResourceDraft draft, NetworkLook look, CancellationToken cancellationToken)
    {
        // Versions before resources: what is registered in between is found by the guards.
        var plans = await AddressPlansAsync(cancellationToken);
        if (draft.Subnet is { } chosen)
            return new Allocation(chosen, null, GuardsOf(plans, chosen));
        if (look.Observed is not { } observed)
            return Unavailable("its address ranges are needed to allocate a prefix.");
        var usable = plans.Where(plan => plan.State.Service is null || plan.State.Service == draft.Service)
            .OrderBy(plan => plan.State.Service is null).ThenBy(plan => plan.State.Id, StringComparer.Ordinal).ToImmutableArray();
        var taken = await TakenAsync(observed, cancellationToken);
        foreach (var plan in usable)
        {
            if (PrefixAllocator.Next(plan.State.Pools, observed.Cidrs, draft.AutoLength!.Value, taken) is { } free)
                return new Allocation(free, plan.State.Id, GuardsOf(plans, free));
        }

        return NothingFree(draft, usable.Select(plan => plan.State).ToList(), observed);
    }

    private async Task<ImmutableArray<(AddressPlanState State, long Version)>> AddressPlansAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(
            new ActorQuery(ActorKind.AddressPlan, new IndexEntry(Schemas.Listed, "LIVE")), cancellationToken);
        return [.. stored.Select(plan => (Schemas.AddressPlan.Read(plan)!, plan.Version))];
    }

    /// <summary>Every registered prefix, wherever it is, so that what is allocated can be connected with all of them; and the subnets that the network has.</summary>
    private async Task<List<Cidr>> TakenAsync(ObservedNetwork observed, CancellationToken cancellationToken) =>
    [
        .. (await RegisteredAsync(cancellationToken)).Select(resource => resource.Subnet),
        .. observed.Subnets.Select(subnet => subnet.Cidr),
    ];

    private static ImmutableArray<Guard> GuardsOf(ImmutableArray<(AddressPlanState State, long Version)> plans, Cidr prefix) =>
        [.. plans.Where(plan => Holds(plan.State, prefix)).Select(plan => new Guard(plan.State.Key, plan.Version, Touch: true))];

    private static Fault NothingFree(ResourceDraft draft, List<AddressPlanState> plans, ObservedNetwork observed)
    {
        if (plans.Count == 0)
            return Invalid("/subnet", "no-address-plan", "There is no address plan for this service: give a prefix, or have a plan made.");
        var network = $"{observed.Network.NetworkId} ({string.Join(", ", observed.Cidrs)})";
        var names = string.Join(", ", plans.Select(plan => plan.Name));
        var fits = plans.Exists(plan => PrefixAllocator.Next(plan.Pools, observed.Cidrs, draft.AutoLength!.Value, []) is not null);
        return fits
            ? new(FaultKind.LimitReached, $"No /{draft.AutoLength} of {names} is free in {network}. Ask for a smaller one, or widen network or plan.")
            : Invalid("/subnet", "outside-plan", $"The pools of {names} and {network} have no /{draft.AutoLength} in common.");
    }
}
