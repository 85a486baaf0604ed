using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.Tests.AddressPlans;

public class PrefixOverlapsProperties
{
    private static readonly Arbitrary<Cidr[]> Sets = (
        from length in Gen.Choose(27, 32)
        from address in Gen.Choose(0, 31)
        select Cidr.Parse($"10.0.0.{address & ~((1 << (32 - length)) - 1)}/{length}")).ArrayOf().ToArbitrary();

    [Fact]
    public void Among_FindsEachPairThatSharesAnAddressOnce() => Prop.ForAll(Sets, prefixes =>
    {
        var items = prefixes.Select((prefix, id) => (Prefix: prefix, Id: id)).ToList();
        var found = PrefixOverlaps.Among(items, item => item.Prefix).ToList();
        var expected =
            from one in items
            from other in items
            where one.Id < other.Id && one.Prefix.Overlaps(other.Prefix)
            select (one.Id, other.Id);
        return found.All(pair => pair.Wider.Prefix.Contains(pair.Narrower.Prefix))
            && found.Select(pair => (Math.Min(pair.Wider.Id, pair.Narrower.Id), Math.Max(pair.Wider.Id, pair.Narrower.Id))).Order()
                .SequenceEqual(expected.Order());
    }).QuickCheckThrowOnFailure();
}
