using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace NetConnect.Model.Facts;

/// <summary>All units that a fact may have. What is counted is named, so that no peering is compared with a route.</summary>
public static class FactUnits
{
    public const string Latency = "latency";
    public const string Encryption = "encryption";
    public const string Inspection = "inspection";

    /// <summary>A sentence about what a platform does or allows.</summary>
    public const string Rule = "rule";

    /// <summary>Beyond it nothing is a limit or a price any more, and sums of what is below it can be told.</summary>
    public const int Most = 1_000_000_000;

    /// <summary>In whole numbers only.</summary>
    private static readonly FrozenSet<string> Counted = new[]
    {
        "peerings", "requests", "routes", "rules", "entries", "prefixes", "targets", "attachments", "tables", "tunnels", "gateways", "networks", "branches", "links",
        "hours", "seconds", "bytes", "Mbit/s", "packets/s",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prices = new[] { "USD/hour", "USD/month", "USD/GB" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the order in which they are preferred, best first: a step down is what policy weighs.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Words = new Dictionary<string, ImmutableArray<string>>
    {
        [Latency] = ["in-region", "in-region-hub", "inter-region", "inter-region-hub", "internet"],
        [Encryption] = ["tunnel", "provider", "provider-partly", "none"],
        [Inspection] = ["hub", "none"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Counted.Concat(Prices).Concat(Words.Keys).Append(Rule).Order(StringComparer.Ordinal);

    public static bool IsNumber(string unit) => Counted.Contains(unit) || Prices.Contains(unit);

    public static bool IsKnown(string unit) => IsNumber(unit) || Words.ContainsKey(unit) || unit == Rule;

    /// <summary>How many steps the word is away from the best one.</summary>
    public static int StepsOf(string unit, string word) => Words[unit].IndexOf(word);

    /// <summary>What is wrong with a value of this unit; nothing when all is right.</summary>
    public static string? Fault(string unit, string value)
    {
        if (Counted.Contains(unit))
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most ? null : $"\"{value}\" is no number of {unit}: digits only, at most {Most}.";
        if (Prices.Contains(unit))
            return IsPrice(value) ? null : $"\"{value}\" is no number of {unit}: digits, and a point where needed, at most {Most}.";
        if (Words.TryGetValue(unit, out var words))
            return words.Contains(value) ? null : $"\"{value}\" is no word of the unit {unit}: known are {string.Join(", ", words)}.";
        return value.Length > 0 ? null : "A rule says something.";
    }

    private static bool IsPrice(string value) => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price <= Most;

    /// <summary>Two sources that write the same number otherwise don't contradict each other.</summary>
    public static bool AreSame(string unit, string one, string other) => IsNumber(unit)
        ? decimal.Parse(one, CultureInfo.InvariantCulture) == decimal.Parse(other, CultureInfo.InvariantCulture)
        : one == other;
}
