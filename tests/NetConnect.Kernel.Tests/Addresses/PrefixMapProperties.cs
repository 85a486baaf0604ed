using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.Tests.Addresses;

/// <summary>The index of prefixes, against a list that is searched from end to end.</summary>
public sealed class PrefixMapProperties
{
    private static readonly Gen<Cidr> Prefixes =
        from length in Gen.Choose(8, 32)
        from third in Gen.Choose(0, 3)
        from last in Gen.Choose(0, 255)
        select Within(length, third, last);

    private static readonly Gen<Case> Cases =
        from entries in Gen.ListOf(from prefix in Prefixes from value in Gen.Choose(0, 3) select (prefix, value))
        from gone in Gen.ListOf(Gen.Choose(0, 50))
        from asked in Prefixes
        select new Case([.. entries], [.. gone], asked);

    [Fact]
    public void Overlapping_FindsExactlyWhatSharesAddresses() => Check(given =>
        Found(given.Map, given.Asked).SequenceEqual(given.Left.Where(entry => entry.Prefix.Overlaps(given.Asked)).Order()));

    [Fact]
    public void Overlapping_WiderOnesFirst_ThenInOrderOfAddresses() => Check(given =>
    {
        var found = given.Map.Overlapping(given.Asked).Select(entry => entry.Prefix).ToList();
        var wider = found.TakeWhile(prefix => prefix.Contains(given.Asked) && prefix != given.Asked).ToList();
        return wider.Select(prefix => prefix.PrefixLength).SequenceEqual(wider.Select(prefix => prefix.PrefixLength).Order())
            && found.Skip(wider.Count).SequenceEqual(found.Skip(wider.Count).Order());
    });

    [Fact]
    public void Overlapping_DoesNotDependOnTheOrderInWhichTheyCame() => Check(given =>
        Found(given.Map, given.Asked).SequenceEqual(Found(Of([.. given.Left.Reverse()]), given.Asked)));

    [Fact]
    public void Count_IsThatOfDifferentEntries() => Check(given => given.Map.Count == given.Left.Length);

    [Fact]
    public void Add_LeavesTheOlderMapAsItWas() => Check(given =>
    {
        var before = Found(given.Map, given.Asked).ToList();
        given.Map.Add(given.Asked, 99);
        return Found(given.Map, given.Asked).SequenceEqual(before);
    });

    private static Cidr Within(int length, int third, int last)
    {
        var host = Cidr.Parse($"10.0.{third}.{last}/32");
        var at = Cidr.Parse("10.0.0.0/8");
        while (at.PrefixLength < length)
        {
            var (low, high) = at.Halves();
            at = low.Contains(host) ? low : high;
        }

        return at;
    }

    private static IEnumerable<(Cidr Prefix, int Value)> Found(PrefixMap<int> map, Cidr asked) => map.Overlapping(asked).Order();

    private static PrefixMap<int> Of(ImmutableArray<(Cidr Prefix, int Value)> entries) =>
        entries.Aggregate(PrefixMap<int>.Empty, (map, entry) => map.Add(entry.Prefix, entry.Value));

    private static void Check(Func<Case, bool> law) => Prop.ForAll(Cases.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private sealed record Case(ImmutableArray<(Cidr Prefix, int Value)> Entries, ImmutableArray<int> Gone, Cidr Asked)
    {
        public ImmutableArray<(Cidr Prefix, int Value)> Left => [.. Entries.Distinct().Except(Removed)];

        public PrefixMap<int> Map => Removed.Aggregate(Of(Entries), (map, entry) => map.Remove(entry.Prefix, entry.Value));

        private IEnumerable<(Cidr Prefix, int Value)> Removed => Gone.Where(i => i < Entries.Length).Select(i => Entries[i]).Distinct();
    }
}
