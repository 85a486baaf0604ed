using System.ComponentModel.DataAnnotations;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>What a connection demands of its link.</summary>
/// <param name="Encrypted"><c>tunnel</c>, <c>provider</c> or <c>none</c>.</param>
/// <param name="MaxMonthlyCost">US dollars.</param>
/// <param name="ExpectedGb">Gigabytes a month, both ways together.</param>
public sealed record RequirementsDto(
    [property: Range(1, 1_000_000)] int? MinBandwidthMbps = null,
    [property: OneOf("tunnel", "provider", "none")] string? Encrypted = null,
    [property: Range(0, 1_000_000_000)] decimal? MaxMonthlyCost = null,
    [property: Range(0, 1_000_000_000)] int? ExpectedGb = null,
    [property: MaxLength(50)] IReadOnlyList<string>? ExcludeCtypes = null);
