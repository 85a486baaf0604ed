namespace NetConnect.Contracts.Connections;

/// <summary>What a connection demands of its link.</summary>
/// <param name="Encrypted"><c>tunnel</c>, <c>provider</c> or <c>none</c>.</param>
/// <param name="MaxMonthlyCost">US dollars.</param>
/// <param name="ExpectedGb">Gigabytes a month, both ways together.</param>
public sealed record RequirementsDto(
    int? MinBandwidthMbps = null,
    string? Encrypted = null,
    decimal? MaxMonthlyCost = null,
    int? ExpectedGb = null,
    IReadOnlyList<string>? ExcludeCtypes = null);
