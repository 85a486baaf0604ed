using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Model.Entities;

/// <summary>What a request demands of its link; each demand can veto a link type.</summary>
/// <param name="MinBandwidthMbps">Megabits per second, at least 1.</param>
/// <param name="MaxMonthlyCost">US dollars a month.</param>
/// <param name="ExpectedGb">Gigabytes a month, both ways together; costs are estimated at it.</param>
public sealed record LinkRequirements(
    int? MinBandwidthMbps = null,
    EncryptionDemand? Encrypted = null,
    decimal? MaxMonthlyCost = null,
    int? ExpectedGb = null,
    ImmutableArray<LinkType> ExcludeTypes = default)
{
    public static LinkRequirements None { get; } = new(ExcludeTypes: []);
}
