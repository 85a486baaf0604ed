using NetConnect.Providers.Linux.Reading;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Reading;

/// <summary>A reading is whole, or there is none.</summary>
public class GatewayFactsTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "broken off", "#netconnect:end", "" },
        { "no interfaces at all", "\"ifname\":\"lo\"", "\"ifname\":\"eth7\"" },
        { "a route over what is not there", "\"dev\":\"lan\"", "\"dev\":\"lan7\"" },
        { "no section of routes", "#netconnect:route", "#netconnect:other" },
        { "rules that are none", "\"nftables\"", "\"something\"" },
        { "JSON that breaks off", "}]}]", "}]}" },
        { "a chain without a name", "\"chain\": \"in_0000000002\", \"handle\": 8", "\"handle\": 8" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_Of(string what, string from, string to)
    {
        var text = Recorded.Replace(from, to, StringComparison.Ordinal);

        Assert.True(text != Recorded, what);
        Assert.ThrowsAny<Exception>(() => Read(text));
    }

    [Fact]
    public void Sections_WhereToolsWriteNothingForNothing_AreEmpty()
    {
        var facts = GatewayFacts.Parse("#netconnect:addr\n[{\"ifname\":\"lo\",\"flags\":[\"UP\"],\"mtu\":65536}]\n#netconnect:route\n#netconnect:neigh\n\n#netconnect:tables\n"
            + "#netconnect:wireguard\n#netconnect:forward\n0\n#netconnect:end\n");

        Assert.Empty(facts.Routes);
        Assert.Empty(facts.Neighbours);
        Assert.False(facts.Forwards);
    }

    [Theory]
    [InlineData("wg0\t-\tAAAA\t51820\t-", "AAAA", 51820, null)]
    [InlineData("wg0\tBBBB\t-\t(none)\t(none)\t0", null, 0, "BBBB")]
    [InlineData("wg0\tBBBB\t-\t192.0.2.1:7\t10.0.0.0/24\t1700000000", null, 0, "BBBB")]
    public void Wireguard_LineByLine(string line, string? key, int port, string? peer)
    {
        var read = WireguardPeer.Parse(line)!;

        Assert.Equal((key, port, peer), (read.PublicKey, read.Port, read.PeerKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wg0")]
    [InlineData("wg0\t-\tAAAA\tport\t-")]
    public void Wireguard_OfWhatIsNoLineOfIts_SaysNothing(string line) => Assert.Null(WireguardPeer.Parse(line));
}
