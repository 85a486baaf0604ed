using System.Net;
using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.Tests.Addresses;

public class CidrTests
{
    [Theory]
    [InlineData("10.0.0.1/8", CidrError.HostBits)]
    [InlineData("0.0.0.1/0", CidrError.HostBits)]
    [InlineData("10.0.0.1/31", CidrError.HostBits)]
    [InlineData("::1/128", CidrError.Ipv6)]
    [InlineData("fd00::/8", CidrError.Ipv6)]
    [InlineData("::ffff:10.0.0.0/104", CidrError.Ipv6)]
    [InlineData("::1", CidrError.Malformed)]
    [InlineData("::1/129", CidrError.Malformed)]
    [InlineData("g::/8", CidrError.Malformed)]
    [InlineData("010.0.0.0/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/08", CidrError.Malformed)]
    [InlineData("0x0a.0.0.0/8", CidrError.Malformed)]
    [InlineData("10/8", CidrError.Malformed)]
    [InlineData("10.0/16", CidrError.Malformed)]
    [InlineData("1.2.3.4", CidrError.Malformed)]
    [InlineData("1.2.3.4.5/32", CidrError.Malformed)]
    [InlineData("1..2.3/32", CidrError.Malformed)]
    [InlineData(".1.2.3/32", CidrError.Malformed)]
    [InlineData("10.0.0.0/33", CidrError.Malformed)]
    [InlineData("10.0.0.0/-1", CidrError.Malformed)]
    [InlineData("10.0.0.0/+8", CidrError.Malformed)]
    [InlineData("10.0.0.0/8/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/", CidrError.Malformed)]
    [InlineData("/8", CidrError.Malformed)]
    [InlineData("/", CidrError.Malformed)]
    [InlineData("", CidrError.Malformed)]
    [InlineData(" 10.0.0.0/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/8 ", CidrError.Malformed)]
    [InlineData("10.0.0.0 /8", CidrError.Malformed)]
    [InlineData("10. 0.0.0/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/8\n", CidrError.Malformed)]
    [InlineData("10.0.0.0/8\0", CidrError.Malformed)]
    [InlineData("10\0.0.0.0/8", CidrError.Malformed)]
    [InlineData("\u0661\u0660.0.0.0/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/\uFF18", CidrError.Malformed)]
    [InlineData("256.0.0.0/8", CidrError.Malformed)]
    [InlineData("4294967296.0.0.0/8", CidrError.Malformed)]
    [InlineData("10.0.0.0/4294967304", CidrError.Malformed)]
    [InlineData(null, CidrError.Malformed)]
    public void TryParse_WhatLooksOdd_IsRefusedWithTheReason(string? text, CidrError expected)
    {
        Assert.False(CidrText.TryParse(text, out _, out var error));
        Assert.Equal(expected, error);
        Assert.False(Cidr.TryParse(text, out _));
    }

    [Fact]
    public void TryParse_AMegabyte_IsRefused() => Assert.False(Cidr.TryParse(new string('1', 1_000_000) + "/8", out _));

    [Theory]
    [InlineData("10.69.249.192/28", "10.69.249.192", "10.69.249.207", 28)]
    [InlineData("10.0.0.0/8", "10.0.0.0", "10.255.255.255", 8)]
    [InlineData("255.255.255.255/32", "255.255.255.255", "255.255.255.255", 32)]
    [InlineData("128.0.0.0/1", "128.0.0.0", "255.255.255.255", 1)]
    public void Parse_AGoodPrefix_KnowsItsEnds(string text, string first, string last, int length)
    {
        var cidr = Cidr.Parse(text);

        Assert.Equal((IPAddress.Parse(first), IPAddress.Parse(last), length), (cidr.First, cidr.Last, cidr.PrefixLength));
        Assert.False(cidr.IsEverything);
    }

    [Fact]
    public void Parse_Everything_IsTakenAndSaysSo() => Assert.True(Cidr.Parse("0.0.0.0/0").IsEverything);

    [Fact]
    public void Parse_Nonsense_Throws() => Assert.Throws<FormatException>(() => Cidr.Parse("10/8"));

    [Fact]
    public void Contains_AcrossAddressFamilies_IsFalse()
    {
        var v4 = Cidr.Parse("0.0.0.0/0");
        var v6 = Cidr.Host(IPAddress.Parse("::1"));

        Assert.False(v4.Contains(v6) || v6.Contains(v4) || v4.Overlaps(v6));
        Assert.Equal("::1/128", v6.ToString());
    }
}
