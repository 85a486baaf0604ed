using NetConnect.Api.Access;
using NetConnect.Contracts.Services;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Services;

/// <summary>Services as the API shows them.</summary>
internal static class ServiceMapper
{
    public static ServiceDto Map(ServiceView service, Grant grant) => grant == Grant.Full ? Full(service) : ByName(service);

    private static ServiceDto ByName(ServiceView service) => new() { Id = service.Id, Name = service.Name, Owners = service.Owners };

    private static ServiceDto Full(ServiceView service) => ByName(service) with
    {
        Description = service.Description,
        Approval = service.Approval is { } rule
            ? new ApprovalSpec(rule.Approvers.IsEmpty ? service.Owners : rule.Approvers, rule.Min, rule.AutoApproveFrom)
            : null,
        Providers = service.Providers,
        Resources = service.Resources,
        CreatedAt = service.CreatedAt,
    };
}
