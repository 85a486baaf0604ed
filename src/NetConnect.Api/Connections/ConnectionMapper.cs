using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Api.Decisions;
using NetConnect.Api.Input;
using NetConnect.Api.Resources;
using NetConnect.Contracts;
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
        Votes = [.. connection.Votes.Select(Map)],
        PendingEdit = connection.Pending is { } edit ? Map(edit) : null,
        Cost = connection.Cost is { } cost ? DecisionMapper.Map(cost) : null,
        Needs = [.. connection.Needs.Select(Map)],
        Requirements = Map(connection.Requirements),
        Adopt = connection.Adopt is { } adopt ? Words.Adoptions.Of(adopt) : null,
        ExpiresAt = connection.ExpiresAt,
        Protected = connection.Protected,
        Conditions = [.. connection.Conditions.Select(ResourceMapper.Map)],
        Exposure = Map(connection.LeftExposure, connection.RightExposure),
        RequestedBy = connection.RequestedBy,
        CreatedAt = connection.CreatedAt,
        UpdatedAt = connection.UpdatedAt,
        DeletedAt = connection.DeletedAt,
        Generation = connection.Generation,
        ObservedGeneration = connection.ObservedGeneration,
    };

    /// <summary>What a PATCH is laid over: the wish as it was uttered last, whether it was approved yet or not.</summary>
    public static JsonElement Editable(ConnectionView connection) => JsonSerializer.SerializeToElement(
        new EditConnection
        {
            Name = connection.Name,
            Needs = new([.. (connection.Pending?.Needs ?? connection.Needs).Select(Map)]),
            Requirements = Map(connection.Pending?.Requirements ?? connection.Requirements),
            ExpiresAt = connection.ExpiresAt,
            Protected = connection.Protected,
        },
        ContractsJson.Default.EditConnection);

    private static PendingEditDto Map(PendingEditView edit) => new()
    {
        Ctype = Words.LinkTypes.Of(edit.Type),
        Needs = [.. edit.Needs.Select(Map)],
        Requirements = Map(edit.Requirements),
        PlanHash = edit.PlanHash,
        Approvals = new(Map(edit.Ballot.Left), Map(edit.Ballot.Right)),
        Votes = [.. edit.Ballot.Votes.Select(Map)],
        Cost = edit.Cost is { } cost ? DecisionMapper.Map(cost) : null,
        Exposure = Map(edit.LeftExposure, edit.RightExposure),
        RequestedBy = edit.By,
        RequestedAt = edit.At,
        ExpiresAt = edit.ExpiresAt,
    };

    private static BothSides<IReadOnlyList<L4FilterDto>> Map(ImmutableArray<Flow> left, ImmutableArray<Flow> right) =>
        new([.. left.Select(FilterMapper.Map)], [.. right.Select(FilterMapper.Map)]);

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

    private static VoteDto Map(VoteView vote) =>
        new(Words.Sides.Of(vote.Side), vote.By, vote.At, vote.PlanHash, WireName.Of(vote.How));

    private static NeedDto Map(Need need) => new(Words.Sides.Of(need.To), Words.Protocols.Of(need.Protocol), need.Ports?.ToString());

    private static RequirementsDto Map(LinkRequirements requirements) => new(
        requirements.MinBandwidthMbps,
        requirements.Encrypted is { } demand ? Words.Encryptions.Of(demand) : null,
        requirements.MaxMonthlyCost,
        requirements.ExpectedGb,
        requirements.ExcludeTypes.IsDefault ? [] : [.. requirements.ExcludeTypes.Select(Words.LinkTypes.Of)]);
}
