using NetConnect.Contracts.AddressPlans;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.AddressPlans;

/// <summary>Address plans as the API shows them.</summary>
internal static class AddressPlanMapper
{
    public static AddressPlanDto Map(AddressPlanView plan) => new()
    {
        Id = plan.Id,
        Name = plan.Name,
        Service = plan.Service,
        Pools = [.. plan.Pools.Select(pool => pool.ToString())],
        Used = [.. plan.Used.Select(Map)],
        Overlaps = [.. plan.Overlaps.Select(pair => new OverlapDto(Map(pair.Wider), Map(pair.Narrower)))],
        Generation = plan.Generation,
        CreatedAt = plan.CreatedAt,
    };

    private static UsedPrefixDto Map(UsedPrefix used) => new(used.Prefix.ToString(), used.Resource, used.Name, used.AddressPlan);
}
