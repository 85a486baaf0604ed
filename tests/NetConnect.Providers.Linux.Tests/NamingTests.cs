using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests;

public class NamingTests
{
    [Fact]
    public void Alias_OfOurs_IsReadAgain() =>
        Assert.Equal(new(Installation, LinkType.Wireguard, Pair), LinuxNaming.ReadAlias(LinuxNaming.Alias(Installation, Pair, LinkType.Wireguard)));

    [Fact]
    public void Alias_OfTheLongestNames_FitsIntoTheKernels()
    {
        var (one, other) = (Gateway(new string('a', 63), new string('x', 40)), Gateway(new string('b', 63), new string('y', 40)));

        Assert.InRange(LinuxNaming.Alias("0123456789ab", NetworkPair.Of(one, other), LinkType.Wireguard).Length, 1, 255);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("uplink to vienna")]
    [InlineData("netconnect;inst-1;VXLAN;LINUX/a/b")]
    [InlineData("netconnect;inst-1;BRIDGE;LINUX/a/b;LINUX/c/d")]
    [InlineData("netconnect;inst-1;VXLAN;LINUX/a;LINUX/c/d")]
    [InlineData("netconnect;inst-1;VXLAN;MARS/a/b;LINUX/c/d")]
    [InlineData("other;inst-1;VXLAN;LINUX/a/b;LINUX/c/d")]
    public void Alias_OfOthers_IsNoMark(string? alias) => Assert.Null(LinuxNaming.ReadAlias(alias));

    [Fact]
    public void Interfaces_OfTwoInstallationsTypesAndEnds_HaveNamesOfTheirOwnThatTheKernelTakes()
    {
        string[] names =
        [
            LinuxNaming.Interface(Installation, Web, Pair, LinkType.Vxlan), LinuxNaming.Interface(Installation, Db, Pair, LinkType.Vxlan),
            LinuxNaming.Interface(Installation, Web, Pair, LinkType.Wireguard), LinuxNaming.Interface("inst-2", Web, Pair, LinkType.Vxlan),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches(@"\Anc[0-9a-f]{10}\z", name));
    }

    [Fact]
    public void Mac_IsAnAddressOfOneOnly() => Assert.Matches("\\A02(:[0-9a-f]{2}){5}\\z", LinuxNaming.Mac(Pair, Web));

    [Fact]
    public void Vni_IsOneOf24Bits() => Assert.All(Enumerable.Range(0, 200), attempt => Assert.InRange(LinuxNaming.Vni(Pair, attempt), 1, 0xFFFFFF));
}
