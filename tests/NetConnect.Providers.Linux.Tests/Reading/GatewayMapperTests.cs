using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;
using NetConnect.Providers.Linux.Tests.Support;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Reading;

/// <summary>What iproute2, nft and wg wrote on a gateway of Debian 12, in our terms.</summary>
public class GatewayMapperTests
{
    private static readonly ObservedNetwork Seen = Read(Recorded);

    [Fact]
    public void Prefixes_AreWhatIsRoutedBehindTheGateway_NotTheUnderlayAndNotTunnelsOfOurs() =>
        Assert.Equal([Net("10.1.0.0/24"), Net("10.77.0.0/24")], Seen.Cidrs);

    [Theory]
    [InlineData("10.1.0.0/24", RouteTargetKind.Local, "lan", false)]
    [InlineData("10.2.0.0/24", RouteTargetKind.Link, "nc00000000aa", false)]
    [InlineData("10.3.0.0/24", RouteTargetKind.Link, "nc00000000bb", false)]
    [InlineData("10.66.0.0/24", RouteTargetKind.Other, "blackhole", true)]
    [InlineData("10.77.0.0/24", RouteTargetKind.Local, "lan", false)]
    [InlineData("100.64.0.0/24", RouteTargetKind.Other, "wan", false)]
    public void Routes_SayWhereTheyLead(string destination, RouteTargetKind kind, string target, bool isDead) =>
        Assert.Equal(new(Net(destination), kind, target, isDead), Seen.MainTable!.Routes.Single(route => route.Destination == Net(destination)));

    [Fact]
    public void Vxlan_ShowsItsTerms()
    {
        var link = Seen.FindLink("nc00000000aa")!;

        Assert.Equal((LinkType.Vxlan, ObservedLinkState.Active), (link.Type, link.State));
        Assert.True(link.Joins(Pair));
        Assert.Equal("4711", link.Tags[GatewayMapper.VniTag]);
        Assert.Equal("100.64.0.2", link.Tags[GatewayMapper.RemoteTag]);
        Assert.Equal("02:aa:bb:cc:dd:ee", link.Tags[GatewayMapper.NeighbourTag]);
        Assert.Equal("1450", link.Tags[GatewayMapper.MtuTag]);
    }

    [Fact]
    public void Wireguard_ShowsItsPublicKeyAndItsPeer()
    {
        var link = Seen.FindLink("nc00000000bb")!;

        Assert.Equal("PZkEMIdhiOQV8kJy1IQHxt9yMyM7RJARGlyuKG/ld3A=", link.Tags[GatewayMapper.KeyTag]);
        Assert.Equal("51820", link.Tags[GatewayMapper.PortTag]);
        Assert.Equal(Key, link.Tags[GatewayMapper.PeerTag]);
        Assert.Equal("10.3.0.0/24,10.3.1.0/24", link.Tags[GatewayMapper.AllowedTag]);
    }

    [Fact]
    public void Interfaces_OfOthers_KeepTheirNetworkIdentifiers() =>
        Assert.Equal("77", Seen.Interfaces.Single(item => item.Id == "foreign0").Tags[GatewayMapper.VniTag]);

    [Fact]
    public void Filter_SaysWhatItLetsIn_AndNothingOfWhatPassesItBy() => Assert.Equal(
        [
            new(Protocol.Tcp, new(8080, 8080), Net("10.2.0.0/24"), "netconnect"), new(Protocol.Udp, new(5000, 5010), Net("10.2.0.0/25"), "netconnect"),
            new(Protocol.Icmp, null, Net("10.2.0.7/32"), "netconnect"),
        ],
        Seen.Groups.Single(group => group.Id == "in_0000000002").Ingress);

    [Fact]
    public void Guard_LetsInNothingByItself() => Assert.Empty(Seen.Groups.Single(group => group.Id == "ln_0000000001").Ingress);

    [Fact]
    public void Rules_OfOthers_AreNotShown() => Assert.DoesNotContain(Seen.Groups, group => group.Id == "note");

    [Fact]
    public void Rules_WithOtherCounts_AreTheSame() => Assert.Equal(RulesOf(Seen), RulesOf(Read(Recorded.Replace("\"packets\": 0", "\"packets\": 99", StringComparison.Ordinal))));

    [Fact]
    public void Rules_ThatSomebodyChanged_AreOthers() => Assert.NotEqual(RulesOf(Seen), RulesOf(Read(Recorded.Replace("8080", "8081", StringComparison.Ordinal))));

    [Fact]
    public void Rules_ThatWeCanNotRead_LetInWhatNamesNoPrefix() => Assert.Contains(
        Read(Recorded.Replace("\"key\": \"l4proto\"", "\"key\": \"mark\"", StringComparison.Ordinal)).Groups.SelectMany(group => group.Ingress), rule => rule.Remote is null);

    [Fact]
    public void Underlay_OfAnotherName_IsNotBehindTheGateway() => Assert.Equal([Net("100.64.0.0/24")], Read(Recorded, underlay: "lan").Cidrs);

    private static string RulesOf(ObservedNetwork network) => string.Join('\n', network.Groups.Select(group => group.Tags[GatewayMapper.RulesTag]));
}
