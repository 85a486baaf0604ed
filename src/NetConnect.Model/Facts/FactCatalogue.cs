using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetConnect.Model.Facts;

/// <summary>All facts that are known, and which one counts where: the installation's before the product's, a region's before those of everywhere.</summary>
public sealed class FactCatalogue
{
    private static readonly Lazy<FactCatalogue> OfTheProduct = new(() => Load(ProductFiles).OrThrow());

    private readonly FrozenDictionary<string, ImmutableArray<Fact>> _byKey;

    private FactCatalogue(IReadOnlyDictionary<string, FactKey> keys, IEnumerable<Fact> facts)
    {
        Keys = keys.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var groups = facts.GroupBy(fact => (fact.Key, fact.Region, fact.Origin)).Select(Settle).ToList();
        Conflicts = [.. groups.Select(group => group.Conflict).OfType<FactConflict>().OrderBy(conflict => conflict.Used.Key, StringComparer.Ordinal).ThenBy(conflict => conflict.Used.Region, StringComparer.Ordinal)];
        _byKey = groups.Select(group => group.Used).GroupBy(fact => fact.Key).ToFrozenDictionary(group => group.Key, InOrder, StringComparer.Ordinal);
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(All, NetConnectJson.Options))).AsSpan(0, 12));
    }

    /// <summary>The files that come with the product.</summary>
    public static IEnumerable<FactFile> ProductFiles => EmbeddedFiles.Facts;

    /// <summary>What comes with the product, without anybody's changes.</summary>
    public static FactCatalogue Product => OfTheProduct.Value;

    public ImmutableSortedDictionary<string, FactKey> Keys { get; }

    /// <summary>Where sources contradict each other.</summary>
    public ImmutableArray<FactConflict> Conflicts { get; }

    /// <summary>Names the content: two catalogues of the same name decide alike.</summary>
    public string Digest { get; }

    /// <summary>Every fact that counts somewhere, by key; what overrides another stands before it.</summary>
    public ImmutableArray<Fact> All => [.. Keys.Keys.SelectMany(key => _byKey.GetValueOrDefault(key, []))];

    /// <param name="product">Files that come with the product and its modules: they also say which keys there are.</param>
    /// <param name="installation">What whoever runs the installation knows better.</param>
    public static FactLoad Load(IEnumerable<FactFile> product, FactFile? installation = null)
    {
        var keys = new Dictionary<string, FactKey>(StringComparer.Ordinal);
        var faults = new List<string>();
        var reader = new FactFileReader(FactOrigin.Product, keys, faults);
        var facts = product.SelectMany(file => reader.Read(file)).ToList();
        if (installation is not null)
            facts.AddRange(new FactFileReader(FactOrigin.Installation, keys, faults).Read(installation));
        return new(new FactCatalogue(keys, facts), [.. faults]);
    }

    /// <summary>The fact that counts in a region.</summary>
    public Fact Find(string key, string region) =>
        _byKey.GetValueOrDefault(key, []).FirstOrDefault(fact => fact.Region == region || fact.Region == Fact.Everywhere)
        ?? throw new InvalidOperationException($"Invariant broken: the catalogue has no fact {key} for {region}.");

    private static ImmutableArray<Fact> InOrder(IEnumerable<Fact> facts) =>
        [.. facts.OrderByDescending(fact => fact.Origin).ThenBy(fact => fact.Region == Fact.Everywhere).ThenBy(fact => fact.Region, StringComparer.Ordinal)];

    // Of several sources the youngest is used: limits get raised. An average would be nobody's.
    private static (Fact Used, FactConflict? Conflict) Settle(IEnumerable<Fact> same)
    {
        var byAge = same.OrderByDescending(fact => fact.Date, StringComparer.Ordinal).ThenBy(fact => fact.Confidence).ToImmutableArray();
        var used = byAge[0];
        var others = byAge.RemoveAll(other => FactUnits.AreSame(used.Unit, used.Value, other.Value));
        return others.IsEmpty
            ? (used, null)
            : (used with { Disputed = [.. others.Select(other => $"{other.Text} ({other.Source}, {other.Date})")] }, new(used, others));
    }
}
