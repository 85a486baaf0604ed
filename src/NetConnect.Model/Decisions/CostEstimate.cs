using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Model.Decisions;

/// <summary>Estimated list price in US dollars.</summary>
/// <param name="PerGb">Per gigabyte, both ways together.</param>
/// <param name="AtGb">Gigabytes a month assumed for <paramref name="Monthly"/>.</param>
/// <param name="Assumes">The assumption in words.</param>
public sealed record CostEstimate(
    decimal FixedMonthly, decimal PerGb, int AtGb, decimal Monthly, ImmutableArray<Side> PaidBy, string Assumes)
{
    public const string Currency = "USD";

    /// <summary>What it is made of.</summary>
    public ImmutableArray<CostLine> Lines { get; init; } = [];
}
