using NetConnect.Api.Decisions;
using NetConnect.Api.Input;
using NetConnect.Api.Resources;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Paths;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>Connections and packet walks as the API shows them.</summary>
internal static class ConnectionMapper
{
    public static ConnectionDto Map(ConnectionView connection) => new()
    {
        Id = connection.Id,
        Name = connection.Name,
        ResourceLeft = connection.ResourceLeft,
        ResourceRight = connection.ResourceRight,
        Ctype = connection.Type is { } type ? Words.LinkTypes.Of(type) : null,
        State = connection.State,
        DesiredState = connection.DesiredState,
        Details = connection.Details,
        Request = connection.Request,
        Provisioning = connection.Provisioning,
        Health = connection.Health,
        Sync = connection.Sync,
        VerifiedBy = connection.VerifiedBy,
        Reason = connection.Reason,
        PlanHash = connection.PlanHash,
        Approvals = new(Map(connection.LeftApproval), Map(connection.RightApproval)),
        Cost = connection.Cost is { } cost ? DecisionMapper.Map(cost) : null,
        Needs = [.. connection.Needs.Select(Map)],
        Requirements = Map(connection.Requirements),
        Adopt = connection.Adopt is { } adopt ? Words.Adoptions.Of(adopt) : null,
        ExpiresAt = connection.ExpiresAt,
        Protected = connection.Protected,
        Conditions = [.. connection.Conditions.Select(ResourceMapper.Map)],
        Exposure = new BothSides<IReadOnlyList<L4FilterDto>>(
            [.. connection.LeftExposure.Select(FilterMapper.Map)], [.. connection.RightExposure.Select(FilterMapper.Map)]),
        RequestedBy = connection.RequestedBy,
        CreatedAt = connection.CreatedAt,
        UpdatedAt = connection.UpdatedAt,
        DeletedAt = connection.DeletedAt,
        Generation = connection.Generation,
        ObservedGeneration = connection.ObservedGeneration,
    };

    /// <summary>The version of the wish: health and progress don't change it.</summary>
    public static string ETagOf(ConnectionView connection) => ETag.Of(connection.Generation);

    public static PathDto Map(PathReport report) => new(
        report.Passes,
        [.. report.Forward.Select(Map)],
        [.. report.Back.Select(Map)],
        report.StoppedAt is { } hop ? Map(hop) : null);

    private static HopDto Map(PathHop hop) => new(WireName.Of(hop.Kind), hop.Network, hop.Object, hop.Passes, hop.Message);

    private static ApprovalDto? Map(ApprovalView? approval) => approval is null
        ? null
        : new(approval.By, approval.At, approval.PlanHash, WireName.Of(approval.How));

    private static NeedDto Map(Need need) => new(Words.Sides.Of(need.To), Words.Protocols.Of(need.Protocol), need.Ports?.ToString());

    private static RequirementsDto Map(LinkRequirements requirements) => new(
        requirements.MinBandwidthMbps,
        requirements.Encrypted is { } demand ? Words.Encryptions.Of(demand) : null,
        requirements.MaxMonthlyCost,
        requirements.ExpectedGb,
        requirements.ExcludeTypes.IsDefault ? [] : [.. requirements.ExcludeTypes.Select(Words.LinkTypes.Of)]);
}
