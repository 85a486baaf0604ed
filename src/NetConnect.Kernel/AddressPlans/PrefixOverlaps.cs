using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.AddressPlans;

/// <summary>Finds what overlaps. Prefixes are nested or disjoint, so that in their order one pass with a stack finds all pairs.</summary>
public static class PrefixOverlaps
{
    /// <summary>All pairs whose prefixes share an address, the wider one first.</summary>
    public static IEnumerable<(T Wider, T Narrower)> Among<T>(IEnumerable<T> items, Func<T, Cidr> prefixOf)
    {
        var around = new Stack<T>();
        foreach (var item in items.OrderBy(prefixOf))
        {
            while (around.TryPeek(out var last) && !prefixOf(last).Contains(prefixOf(item)))
                around.Pop();
            foreach (var wider in around)
                yield return (wider, item);
            around.Push(item);
        }
    }
}
