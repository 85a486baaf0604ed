using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Facts;

/// <summary>A link type between two platforms as data: which facts its figures and its price are made of.</summary>
/// <remarks>A member names the key of a fact; <c>{platform}</c> in it stands for the platform of the end that is looked at.</remarks>
public sealed record LinkSheet
{
    private const string OfPlatform = "{platform}";

    public required LinkType Ctype { get; init; }

    /// <summary>Two, in any order.</summary>
    public required ImmutableArray<Platform> Between { get; init; }

    public required LinkReach Where { get; init; }

    /// <summary>Its place on the ladder: lower is tried first when the points are equal.</summary>
    public required int Preference { get; init; }

    /// <summary>No limit of the link's own when absent.</summary>
    public string? Bandwidth { get; init; }

    public string? SingleFlow { get; init; }

    public required string Mtu { get; init; }

    public required string Latency { get; init; }

    public required string Encryption { get; init; }

    public required string FailureDomain { get; init; }

    public required string Setup { get; init; }

    public required string Inspection { get; init; }

    public ImmutableArray<PriceLine> Prices { get; init; } = [];

    /// <summary>What the price assumes, beyond the volume.</summary>
    public required string Assumes { get; init; }

#pragma warning disable CA1308 // keys are written in lower case
    /// <summary>The key as it is for an end on this platform.</summary>
    public static string KeyFor(Platform platform, string key) =>
        key.Contains(OfPlatform, StringComparison.Ordinal) ? key.Replace(OfPlatform, WireName.Of(platform).ToLowerInvariant(), StringComparison.Ordinal) : key;
#pragma warning restore CA1308

    public bool Joins(Platform left, Platform right) =>
        (Between[0], Between[1]) == (left, right) || (Between[0], Between[1]) == (right, left);
}
