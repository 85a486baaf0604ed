using System.Collections.Immutable;

namespace NetConnect.Model.Addresses;

/// <summary>A prefix of the trie with what is known of it; without values it only tells two others apart.</summary>
internal sealed record PrefixNode<T>(Cidr Prefix, ImmutableArray<T> Values, PrefixNode<T>? Low, PrefixNode<T>? High) where T : notnull
{
    public static PrefixNode<T> Add(PrefixNode<T>? at, Cidr prefix, T value)
    {
        if (at is null)
            return new(prefix, [value], null, null);
        if (at.Prefix == prefix)
            return at with { Values = at.Values.Add(value) };
        if (at.Prefix.Contains(prefix))
            return at.With(prefix, Add(at.Towards(prefix), prefix, value));
        var leaf = new PrefixNode<T>(prefix, [value], null, null);
        return prefix.Contains(at.Prefix)
            ? leaf.With(at.Prefix, at)
            : new PrefixNode<T>(prefix.Above(at.Prefix)!.Value, [], null, null).With(at.Prefix, at).With(prefix, leaf);
    }

    public bool Holds(Cidr prefix, T value)
    {
        var at = this;
        while (at is not null && at.Prefix.Contains(prefix) && at.Prefix != prefix)
            at = at.Towards(prefix);
        return at?.Prefix == prefix && at.Values.Contains(value);
    }

    /// <summary>Nothing when nothing is left.</summary>
    public PrefixNode<T>? Remove(Cidr prefix, T value)
    {
        var rest = Prefix == prefix ? this with { Values = Values.Remove(value) } : With(prefix, Towards(prefix)!.Remove(prefix, value));
        return (rest.Values.IsEmpty, rest.Low, rest.High) switch
        {
            (false, _, _) => rest,
            (true, null, var high) => high,
            (true, var low, null) => low,
            _ => rest,
        };
    }

    public PrefixNode<T>? Towards(Cidr prefix) => prefix.IsInUpperHalfOf(Prefix) ? High : Low;

    /// <summary>In order of addresses, wider ones first.</summary>
    public IEnumerable<(Cidr Prefix, T Value)> All()
    {
        var waiting = new Stack<PrefixNode<T>>([this]);
        while (waiting.TryPop(out var at))
        {
            foreach (var value in at.Values)
                yield return (at.Prefix, value);
            if (at.High is { } high)
                waiting.Push(high);
            if (at.Low is { } low)
                waiting.Push(low);
        }
    }

    private PrefixNode<T> With(Cidr prefix, PrefixNode<T>? child) => prefix.IsInUpperHalfOf(Prefix) ? this with { High = child } : this with { Low = child };
}
