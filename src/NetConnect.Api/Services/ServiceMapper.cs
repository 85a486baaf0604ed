using System.Text.Json;
using NetConnect.Api.Access;
using NetConnect.Contracts;
using NetConnect.Contracts.Services;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Services;

/// <summary>Services as the API shows them.</summary>
internal static class ServiceMapper
{
    public static ServiceDto Map(ServiceView service, Grant grant) => grant == Grant.Full ? Full(service) : ByName(service);

    /// <summary>What a PATCH may change, as a POST would give it.</summary>
    public static JsonElement Editable(ServiceView service) => JsonSerializer.SerializeToElement(
        new EditService
        {
            Name = service.Name,
            Description = service.Description,
            Owners = new(service.Owners),
            Approval = service.Approval is { } rule
                ? new ApprovalSpec(rule.Approvers.IsEmpty ? null : rule.Approvers, rule.Min, rule.AutoApproveFrom)
                : null,
        },
        ContractsJson.Default.EditService);

    private static ServiceDto ByName(ServiceView service) => new() { Id = service.Id, Name = service.Name, Owners = service.Owners };

    private static ServiceDto Full(ServiceView service) => ByName(service) with
    {
        Description = service.Description,
        Approval = service.Approval is { } rule
            ? new ApprovalSpec(rule.Approvers.IsEmpty ? service.Owners : rule.Approvers, rule.Min, rule.AutoApproveFrom)
            : null,
        Providers = service.Providers,
        Resources = service.Resources,
        Generation = service.Generation,
        CreatedAt = service.CreatedAt,
    };
}
