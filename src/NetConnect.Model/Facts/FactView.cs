using System.Collections.Immutable;
using System.Globalization;

namespace NetConnect.Model.Facts;

/// <summary>The facts as they hold for one end of a link: its region's, and what its account's owner declared.</summary>
public sealed record FactView(FactCatalogue Catalogue, string Region, ImmutableSortedDictionary<string, Fact> Declared)
{
    public Fact Find(string key) => Declared.GetValueOrDefault(key) ?? Catalogue.Find(key, Region);

    public decimal Number(string key) => Find(key).Number;

    /// <summary>Of what is counted.</summary>
    public int Count(string key) => int.Parse(Find(key).Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
