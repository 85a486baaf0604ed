using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reading;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Planning;

/// <summary>The chains: what each lets through, whose they are, and when they are written anew.</summary>
public class FilterPlanTests
{
    private static readonly string Key = LinuxNaming.FilterKey("con-1");
    private static readonly string Chain = LinuxNaming.Filter(Installation, "con-1");
    private static readonly string Tunnel = LinuxNaming.Interface(Installation, Web, Pair, LinkType.Vxlan);

    [Theory]
    [InlineData(Protocol.Tcp, 8080, 8080, "ip saddr 10.2.0.0/25 tcp dport 8080 counter accept")]
    [InlineData(Protocol.Udp, 5000, 5010, "ip saddr 10.2.0.0/25 udp dport 5000-5010 counter accept")]
    [InlineData(Protocol.Tcp, 0, 65535, "ip saddr 10.2.0.0/25 meta l4proto tcp counter accept")]
    [InlineData(Protocol.Icmp, -1, 0, "ip saddr 10.2.0.0/25 meta l4proto icmp counter accept")]
    [InlineData(Protocol.Any, -1, 0, "ip saddr 10.2.0.0/25 counter accept")]
    public void Filter_LetsInExactlyTheFlow(Protocol protocol, int first, int last, string rule)
    {
        var flow = new Flow(protocol, first < 0 ? null : new PortRange(first, last), Net("10.2.0.0/25"));
        var lines = Rules(PlanOf(Wish(Half(inbound: flow)), Bare())[Key], Chain);

        Assert.Equal(
            [
                $"iifname != \"{Tunnel}\" accept", "ip saddr != 10.2.0.0/24 accept", "ip daddr != 10.1.0.0/24 accept", "ct direction reply counter accept", rule,
            ],
            lines[..^1]);
        Assert.StartsWith("counter drop comment", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_WithoutFlows_LetsInAnswersOnly() => Assert.Equal(5, Rules(PlanOf(Wish(Half()), Bare())[Key], Chain).Count);

    [Fact]
    public void Filter_BesideAnotherConnectionOfTheSameAddresses_LetsInWhatThatOneAllows()
    {
        var other = Half(connection: "con-2", local: "10.1.0.0/28", inbound: new Flow(Protocol.Tcp, new PortRange(443, 443), Net("10.2.0.0/24")));

        Assert.Contains("ip daddr 10.1.0.0/28 ip saddr 10.2.0.0/24 tcp dport 443 accept", Rules(PlanOf(Wish(Half(), other), Bare())[Key], Chain));
    }

    [Fact]
    public void Guard_LetsThroughThePrefixesOfItsConnections_AndClampsTheSegments()
    {
        var guard = LinuxNaming.Guard(Installation, Pair, LinkType.Vxlan);

        Assert.Equal(
            [
                $"iifname != \"{Tunnel}\" accept", "tcp flags syn tcp option maxseg size set 1410", "ct state related meta l4proto icmp accept", "ip saddr 10.2.0.0/24 ip daddr 10.1.0.0/24 accept",
            ],
            Rules(PlanOf(Wish(Half()), Bare())[LinuxNaming.GuardKey(Pair, LinkType.Vxlan)], guard)[..^1]);
    }

    [Fact]
    public void Chain_AsItWasWritten_IsReady() => Assert.Equal((PartPresence.Ready, FilterEnforcement.Enforced), Judge(Written(), Record()));

    [Fact]
    public void Chain_ThatOthersAddedTo_IsWrittenAnew() => Assert.Equal(PartPresence.Different, Judge(Written() with { Tags = Written().Tags.SetItem(GatewayMapper.RulesTag, "a b c") }, Record()).Presence);

    [Fact]
    public void Chain_OfAnOlderWish_IsWrittenAnew() => Assert.Equal(PartPresence.Different, Judge(Written() with { Tags = Written().Tags.SetItem(GatewayMapper.WrittenTag, "netconnect old") }, Record()).Presence);

    [Fact]
    public void Chain_InATableOfAnotherInstallation_IsNotOurs() =>
        Assert.Equal(PartPresence.Absent, Judge(Written() with { Tags = Written().Tags.SetItem(GatewayMapper.TableTag, LinuxNaming.Table("inst-2")) }, Record()).Presence);

    [Fact]
    public void Chain_ThatNothingNeeds_IsRemoved()
    {
        var part = PlanOf(Wish(), Bare() with { Groups = [Written()] }, Record())[Key];

        Assert.Equal("RemoveChain", part.Operation?.Name);
        Assert.Contains($"nft delete chain inet {LinuxNaming.Table(Installation)} {Chain}", ScriptOf(part), StringComparison.Ordinal);
    }

    private static (PartPresence Presence, FilterEnforcement? Enforcement) Judge(ObservedFilterGroup seen, PartRecord record)
    {
        var part = PlanOf(Wish(Half()), Bare() with { Groups = [seen] }, record)[Key];
        return (part.Presence, part.Enforcement);
    }

    private static PartRecord Record() => Support.Given.Record(Key, PartKinds.Filter, PartStage.Seen, Chain, ("chain", Chain), ("rules", Digest), ("listed", "a b"));

    private static string Digest => PlanOf(Wish(Half()), Bare())[Key].Spec["rules"];

    private static ObservedFilterGroup Written() =>
        new(Chain, Chain, Tags((GatewayMapper.TableTag, LinuxNaming.Table(Installation)), (GatewayMapper.RulesTag, "a b"), (GatewayMapper.WrittenTag, Digest)), [], [], []);

    /// <summary>What is written into a chain, line by line.</summary>
    private static List<string> Rules(PartAssessment part, string chain)
    {
        var begin = $"add rule inet {LinuxNaming.Table(Installation)} {chain} ";
        return [.. ScriptOf(part).Split('\n').Where(line => line.StartsWith(begin, StringComparison.Ordinal)).Select(line => line[begin.Length..])];
    }
}
