using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.Tests.AddressPlans;

/// <summary>Whatever is allocated and freed in whatever order: nothing is handed out twice, and what is free is found.</summary>
public class PrefixAllocatorProperties
{
    private static readonly Cidr[] Pools = [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("10.0.0.0/25")];

    private static readonly Cidr[] Network = [Cidr.Parse("10.0.0.64/26"), Cidr.Parse("10.0.1.0/25"), Cidr.Parse("10.9.0.0/16")];

    /// <summary>Positive: allocate a prefix of this length. Negative: free the n-th of those that are allocated.</summary>
    private static readonly Arbitrary<int[]> Steps =
        Gen.OneOf(Gen.Choose(25, 32), Gen.Choose(-20, -1)).ArrayOf().ToArbitrary();

    [Fact]
    public void Next_InAnyOrderOfAllocatingAndFreeing_IsDisjointFromAllThatIsTaken() => Prop.ForAll(Steps, steps =>
    {
        var taken = new List<Cidr> { Cidr.Parse("10.0.1.32/27") };
        foreach (var step in steps)
        {
            if (step < 0)
                FreeOneOf(taken, step);
            else if (!IsRight(PrefixAllocator.Next(Pools, Network, step, taken), step, taken))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_OfManyPools_TakesTheLowestOfTheFirstThatHasRoom()
    {
        Assert.Equal("10.0.1.0/28", PrefixAllocator.Next(Pools, Network, 28, [])!.Value.ToString());
        Assert.Equal("10.0.1.32/28", PrefixAllocator.Next(Pools, Network, 28, [Cidr.Parse("10.0.1.0/30"), Cidr.Parse("10.0.1.31/32")])!.Value.ToString());
        Assert.Equal("10.0.0.64/28", PrefixAllocator.Next(Pools, Network, 28, [Cidr.Parse("10.0.1.0/24")])!.Value.ToString());
        Assert.Null(PrefixAllocator.Next(Pools, Network, 28, [Cidr.Parse("10.0.0.0/23")]));
        Assert.Null(PrefixAllocator.Next(Pools, Network, 24, []));
    }

    /// <summary>Adds what was found; when nothing was, every place there is must be taken.</summary>
    private static bool IsRight(Cidr? found, int length, List<Cidr> taken)
    {
        if (found is not { } prefix)
            return Places(length).All(place => taken.Exists(place.Overlaps));
        var isFree = prefix.PrefixLength == length && !taken.Exists(prefix.Overlaps)
            && Pools.Any(pool => pool.Contains(prefix)) && Network.Any(network => network.Contains(prefix));
        taken.Add(prefix);
        return isFree;
    }

    private static IEnumerable<Cidr> Places(int length) =>
        from pool in Pools
        from network in Network
        let block = pool.Intersect(network)
        where block is { } both && both.PrefixLength <= length
        from place in Within(block.Value, length)
        select place;

    private static IEnumerable<Cidr> Within(Cidr block, int length) =>
        block.PrefixLength == length ? [block] : Within(block.Halves().Low, length).Concat(Within(block.Halves().High, length));

    private static void FreeOneOf(List<Cidr> taken, int step)
    {
        if (taken.Count > -step)
            taken.RemoveAt(-step);
    }
}
