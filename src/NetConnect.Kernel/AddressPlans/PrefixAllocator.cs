using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.AddressPlans;

/// <summary>Finds the next free prefix: the lowest of the first pool that has one.</summary>
public static class PrefixAllocator
{
    /// <param name="pools">In the order in which they are used up.</param>
    /// <param name="within">The network's own prefixes: what is allocated lies in one of them.</param>
    /// <param name="taken">What must not be touched.</param>
    public static Cidr? Next(IEnumerable<Cidr> pools, IReadOnlyCollection<Cidr> within, int length, IReadOnlyCollection<Cidr> taken)
    {
        var blocks = pools.SelectMany(pool => within.Order().Select(network => pool.Intersect(network))).OfType<Cidr>();
        foreach (var block in blocks)
        {
            if (Lowest(block, length, taken) is { } free)
                return free;
        }

        return null;
    }

    /// <summary>Halves the block until a half is wholly free or wholly taken: no more steps than there are taken prefixes times bits.</summary>
    private static Cidr? Lowest(Cidr block, int length, IReadOnlyCollection<Cidr> taken)
    {
        if (block.PrefixLength > length)
            return null;
        var near = taken.Where(prefix => prefix.Overlaps(block)).ToList();
        if (near.Count == 0)
            return block.Lowest(length);
        if (block.PrefixLength == length || near.Exists(prefix => prefix.Contains(block)))
            return null;
        var (low, high) = block.Halves();
        return Lowest(low, length, near) ?? Lowest(high, length, near);
    }
}
