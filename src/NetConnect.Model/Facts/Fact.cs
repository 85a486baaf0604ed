using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Facts;

/// <summary>A fact about the world that decisions rest on: one value of one key, with where it comes from.</summary>
/// <param name="Key">Stable, e.g. <c>aws.peering.active-per-vpc</c>.</param>
/// <param name="Unit">One of <see cref="FactUnits"/>, e.g. <c>peerings</c>, <c>USD/GB</c>, <c>bytes</c>.</param>
/// <param name="Source">What a person would look it up in.</param>
/// <param name="Date">Year and month of the source, e.g. <c>2025-06</c>; the moment of the reading for what was observed.</param>
public sealed record Fact(string Key, string Value, string Unit, string Source, string Date, FactConfidence Confidence)
{
    /// <summary>Any place.</summary>
    public const string Everywhere = "*";

    public string? Url { get; init; }

    /// <summary>A region, or <c>*</c>.</summary>
    public string Region { get; init; } = Everywhere;

    /// <summary>The account or network that it holds for, or <c>*</c>.</summary>
    public string Of { get; init; } = Everywhere;

    public FactOrigin Origin { get; init; }

    /// <summary>What to know about it.</summary>
    public string? Note { get; init; }

    /// <summary>What other sources say of the same, each with its source; never averaged.</summary>
    public ImmutableArray<string> Disputed { get; init; } = [];

    [JsonIgnore]
    public decimal Number => decimal.Parse(Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>The value with its unit, as people read it.</summary>
    [JsonIgnore]
    public string Text => FactUnits.IsNumber(Unit) ? $"{Value} {Unit}" : Value;
}
