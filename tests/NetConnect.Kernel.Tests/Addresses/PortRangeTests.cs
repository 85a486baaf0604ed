using FsCheck;
using FsCheck.Fluent;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Tests.Addresses;

public class PortRangeTests
{
    private static readonly Gen<PortRange> Ranges =
        from one in Gen.Choose(0, 40)
        from other in Gen.Choose(0, 40)
        select new PortRange(Math.Min(one, other), Math.Max(one, other));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-443")]
    [InlineData("443-")]
    [InlineData("8100-8000")]
    [InlineData("65536")]
    [InlineData("99999999999")]
    [InlineData("0443")]
    [InlineData("00")]
    [InlineData("+443")]
    [InlineData(" 443")]
    [InlineData("443 ")]
    [InlineData("8000 - 8100")]
    [InlineData("8000-8100-8200")]
    [InlineData("8000,8100")]
    [InlineData("\u0664\u0664\u0663")]
    [InlineData("443\0")]
    [InlineData("https")]
    [InlineData(null)]
    public void TryParse_WhatLooksOdd_IsRefused(string? text) => Assert.False(PortRange.TryParse(text, out _));

    [Theory]
    [InlineData("443", 443, 443)]
    [InlineData("8000-8100", 8000, 8100)]
    [InlineData("0-65535", 0, 65535)]
    public void TryParse_PortOrRange_IsTaken(string text, int first, int last)
    {
        Assert.True(PortRange.TryParse(text, out var ports));
        Assert.Equal(new PortRange(first, last), ports);
    }

    [Fact]
    public void Text_RoundTrips() => Prop.ForAll(Ranges.ToArbitrary(), range =>
        PortRange.TryParse(range.ToString(), out var parsed) && parsed == range).QuickCheckThrowOnFailure();

    [Fact]
    public void ContainsAndOverlaps_AreThoseOfSets() => Prop.ForAll(Ranges.ToArbitrary(), Ranges.ToArbitrary(), (one, other) =>
        one.Contains(other) == Ports(other).IsSubsetOf(Ports(one))
        && one.Overlaps(other) == Ports(one).Overlaps(Ports(other))).QuickCheckThrowOnFailure();

    private static HashSet<int> Ports(PortRange range) => [.. Enumerable.Range(range.First, range.Last - range.First + 1)];
}
