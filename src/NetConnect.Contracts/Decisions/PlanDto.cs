using NetConnect.Contracts.Resources;

namespace NetConnect.Contracts.Decisions;

/// <summary>What executing a candidate would change: this is what approvers approve.</summary>
public sealed record PlanDto(
    string LeftNetwork,
    string RightNetwork,
    string LeftPrefix,
    string RightPrefix,
    IReadOnlyList<string> SharedObjects,
    IReadOnlyList<L4FilterDto> IntoLeft,
    IReadOnlyList<L4FilterDto> IntoRight,
    string FixedMonthly);
