namespace NetConnect.Model.Decisions;

/// <summary>A fact about the world that decisions rest on.</summary>
/// <param name="Name">Stable, e.g. <c>aws.peering.active-per-vpc</c>.</param>
/// <param name="Unit">Of the value, e.g. <c>peerings</c>, <c>USD/GB</c>, <c>bytes</c>.</param>
/// <param name="Date">Year and month of the source, e.g. <c>2025-06</c>.</param>
public sealed record Fact(string Name, string Value, string Unit, string Source, string Date, FactConfidence Confidence);
