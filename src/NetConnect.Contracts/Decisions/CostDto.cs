using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>Estimated list price; amounts are texts so that nobody rounds them on the way.</summary>
/// <param name="PaidBy"><c>left</c>, <c>right</c> or both.</param>
/// <param name="Assumes">The assumption in words.</param>
public sealed record CostDto(
    [property: OneOf("USD")] string Currency,
    [property: Form(TextForm.Amount)] string FixedMonthly,
    [property: Form(TextForm.Amount)] string PerGb,
    int AtGb,
    [property: Form(TextForm.Amount)] string Monthly,
    [property: OneOf("left", "right")] IReadOnlyList<string> PaidBy,
    string Assumes);
