using System.Text.Json;
using NetConnect.Api.Access;
using NetConnect.Contracts;
using NetConnect.Contracts.Resources;
using NetConnect.Model;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Resources;

/// <summary>Resources as the API shows them.</summary>
internal static class ResourceMapper
{
    public static ResourceDto Map(ResourceView resource, Grant grant) => grant == Grant.Full ? Full(resource) : ByName(resource);

    public static ConditionDto Map(ConditionView condition) =>
        new(condition.Type, condition.Status, condition.Reason, condition.Message, condition.Since);

    /// <summary>What a PATCH may change, as a POST would give it.</summary>
    public static JsonElement Editable(ResourceView resource) => JsonSerializer.SerializeToElement(
        new EditResource
        {
            Name = resource.Name,
            L4Filters = new([.. resource.L4Filters.Select(FilterMapper.Map)]),
            SharedWith = new(resource.SharedWith),
        },
        ContractsJson.Default.EditResource);

    private static ResourceDto ByName(ResourceView resource) => new()
    {
        Id = resource.Id,
        Name = resource.Name,
        Subnet = resource.Subnet.ToString(),
        Owners = resource.Owners,
    };

    private static ResourceDto Full(ResourceView resource) => ByName(resource) with
    {
        Service = resource.Service,
        Provider = resource.Provider,
        NetworkId = resource.NetworkId,
        AddressPlan = resource.AddressPlan,
        L4Filters = [.. resource.L4Filters.Select(FilterMapper.Map)],
        SharedWith = resource.SharedWith,
        State = WireName.Of(resource.State),
        Reason = resource.Reason,
        Conditions = [.. resource.Conditions.Select(Map)],
        Generation = resource.Generation,
        CreatedAt = resource.CreatedAt,
    };
}
