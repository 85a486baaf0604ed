using System.Collections.Immutable;

namespace NetConnect.Model.Addresses;

/// <summary>What is known of prefixes, found by overlap: an immutable trie that skips bits without branches.</summary>
/// <remarks>Adding and removing copy one path; whoever reads an older map sees what it saw before.</remarks>
public sealed class PrefixMap<T> where T : notnull
{
    private readonly ImmutableSortedDictionary<int, PrefixNode<T>> _roots;

    private PrefixMap(ImmutableSortedDictionary<int, PrefixNode<T>> roots, int count) => (_roots, Count) = (roots, count);

    public static PrefixMap<T> Empty { get; } = new(ImmutableSortedDictionary<int, PrefixNode<T>>.Empty, 0);

    /// <summary>Of pairs of a prefix and a value.</summary>
    public int Count { get; }

    public PrefixMap<T> Add(Cidr prefix, T value)
    {
        var root = _roots.GetValueOrDefault(prefix.Width);
        return root?.Holds(prefix, value) == true ? this : new(_roots.SetItem(prefix.Width, PrefixNode<T>.Add(root, prefix, value)), Count + 1);
    }

    public PrefixMap<T> Remove(Cidr prefix, T value)
    {
        if (_roots.GetValueOrDefault(prefix.Width) is not { } root || !root.Holds(prefix, value))
            return this;
        var rest = root.Remove(prefix, value);
        return new(rest is null ? _roots.Remove(prefix.Width) : _roots.SetItem(prefix.Width, rest), Count - 1);
    }

    /// <summary>Everything that shares addresses with the prefix, wider ones first, then in order of addresses. Only what is taken is looked for.</summary>
    public IEnumerable<(Cidr Prefix, T Value)> Overlapping(Cidr prefix)
    {
        var at = _roots.GetValueOrDefault(prefix.Width);
        while (at is not null && at.Prefix.Contains(prefix) && at.Prefix != prefix)
        {
            foreach (var value in at.Values)
                yield return (at.Prefix, value);
            at = at.Towards(prefix);
        }

        if (at is null || !prefix.Contains(at.Prefix))
            yield break;
        foreach (var within in at.All())
            yield return within;
    }
}
