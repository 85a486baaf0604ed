using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>What executing a candidate would change: this is what approvers approve.</summary>
public sealed record PlanDto(
    string LeftNetwork,
    string RightNetwork,
    [property: Form(TextForm.Prefix)] string LeftPrefix,
    [property: Form(TextForm.Prefix)] string RightPrefix,
    IReadOnlyList<string> SharedObjects,
    IReadOnlyList<L4FilterDto> IntoLeft,
    IReadOnlyList<L4FilterDto> IntoRight,
    [property: Form(TextForm.Amount)] string FixedMonthly);
