namespace NetConnect.Contracts.Decisions;

/// <summary>Estimated list price; amounts are texts so that nobody rounds them on the way.</summary>
/// <param name="PaidBy"><c>left</c>, <c>right</c> or both.</param>
/// <param name="Assumes">The assumption in words.</param>
public sealed record CostDto(
    string Currency, string FixedMonthly, string PerGb, int AtGb, string Monthly, IReadOnlyList<string> PaidBy, string Assumes);
