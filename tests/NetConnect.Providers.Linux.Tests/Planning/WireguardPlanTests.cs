using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Planning;

/// <summary>One end of a WireGuard tunnel, state by state.</summary>
public class WireguardPlanTests
{
    private const string OwnKey = "PZkEMIdhiOQV8kJy1IQHxt9yMyM7RJARGlyuKG/ld3A=";
    private static readonly string Interface = LinuxNaming.Interface(Installation, Web, Pair, LinkType.Wireguard);
    private static readonly string LinkKey = LinuxNaming.LinkKey(Pair, LinkType.Wireguard);
    private static readonly HalfWish Told = Half(LinkType.Wireguard, published: Tags(("endpoint", "100.64.0.2"), ("public_key", Key), ("port", "51821")));

    [Fact]
    public void Link_IsMadeBeforeAnythingIsKnownOfTheOther_AndItsKeyIsMadeOnTheGateway()
    {
        var part = PlanOf(Wish(Half(LinkType.Wireguard)), Bare())[LinkKey];

        Assert.Equal("MakeWireguard", part.Operation?.Name);
        Assert.Contains("wg genkey | wg set", ScriptOf(part), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_ThatStands_TellsItsPublicKey_AndWaitsForTheOthers()
    {
        var part = PlanOf(Wish(Half(LinkType.Wireguard)), Standing(Link()))[LinkKey];

        Assert.Equal((PartPresence.Settling, null), (part.Presence, part.Operation));
        Assert.Equal(Tags(("endpoint", "100.64.0.1"), ("port", "51820"), ("public_key", OwnKey)), part.Published);
    }

    [Fact]
    public void Link_ThatKnowsTheOthersKey_GetsItsOnePeer()
    {
        var part = PlanOf(Wish(Told), Standing(Link()))[LinkKey];

        Assert.Equal("SetPeer", part.Operation?.Name);
        Assert.Contains($"wg set {Interface} peer '{Key}' endpoint 100.64.0.2:51821 persistent-keepalive 25 allowed-ips 10.2.0.0/24", ScriptOf(part), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_OfTwoConnections_LetsBothPrefixesThrough()
    {
        var second = Told with { Connection = "con-2", RemotePrefix = Net("10.2.7.0/24") };

        Assert.Contains("allowed-ips 10.2.0.0/24,10.2.7.0/24", ScriptOf(PlanOf(Wish(Told, second), Standing(Link()))[LinkKey]), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_WithItsPeer_IsReady() => Assert.Equal(PartPresence.Ready, PlanOf(Wish(Told), Standing(Peered()))[LinkKey].Presence);

    [Fact]
    public void Link_WhoseOtherEndHasAnotherKeyNow_LearnsIt()
    {
        var part = PlanOf(Wish(Told with { RemotePublished = Told.RemotePublished.SetItem("public_key", OwnKey) }), Standing(Peered()))[LinkKey];

        Assert.Equal("SetPeer", part.Operation?.Name);
    }

    [Fact]
    public void Link_WhoseDaemonDoesNotAnswer_IsMended() =>
        Assert.Equal("MendWireguard", PlanOf(Wish(Told), Standing(Peered() with { Tags = Peered().Tags.Remove(GatewayMapper.KeyTag) }))[LinkKey].Operation?.Name);

    private static ObservedNetwork Standing(ObservedLink link) => Bare() with { Links = [link] };

    private static ObservedLink Peered() => Link() with { Tags = Link().Tags.Add(GatewayMapper.PeerTag, Key).Add(GatewayMapper.AllowedTag, "10.2.0.0/24") };

    private static ObservedLink Link() => new(Interface, LinkType.Wireguard, ObservedLinkState.Active, Pair.Smaller, Pair.Larger, Tags(
        (GatewayMapper.InstallationTag, Installation), (GatewayMapper.KeyTag, OwnKey), (GatewayMapper.PortTag, "51820"), (GatewayMapper.MtuTag, "1420")));
}
