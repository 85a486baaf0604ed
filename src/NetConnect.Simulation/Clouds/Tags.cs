using System.Collections.Immutable;
using System.Globalization;

namespace NetConnect.Simulation.Clouds;

/// <summary>How objects of the model show whose they are.</summary>
internal static class Tags
{
    public const string Installation = "netconnect:installation";
    public const string Link = "netconnect:link";
    public const string Part = "netconnect:part";
    public const string Incarnation = "netconnect:incarnation";

    /// <summary>Others made it, and it was taken over.</summary>
    public const string Adopted = "netconnect:adopted";

    public static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    public static ImmutableSortedDictionary<string, string> Mark(string installation, string link, string part) =>
        None.Add(Installation, installation).Add(Link, link).Add(Part, part);

    public static ImmutableSortedDictionary<string, string> Peering(string installation, string pair, int incarnation) =>
        Mark(installation, pair, "peering").Add(Incarnation, incarnation.ToString(CultureInfo.InvariantCulture));

    public static bool Bears(ImmutableSortedDictionary<string, string> tags, string installation, string link, string part) =>
        tags.GetValueOrDefault(Installation) == installation && tags.GetValueOrDefault(Link) == link && tags.GetValueOrDefault(Part) == part;
}
