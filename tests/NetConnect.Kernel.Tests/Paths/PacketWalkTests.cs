using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

/// <summary>Every hop can stop the walk, and says so by name.</summary>
public class PacketWalkTests
{
    [Fact]
    public void Walk_WholeEstate_PassesAndTellsTheWay()
    {
        var report = Estate.Whole.Walk();

        Assert.True(report is { Passes: true, Partly: false, StoppedAt: null });
        Assert.Equal(
            [
                "subnet-1a: 10.1.0.0/25 in zone a",
                "sg-1: lets tcp 443 out to 10.2.0.0/25; passes for interfaces that carry sg-1",
                "acl-1: rule 100 allows tcp 443 to 10.2.0.0/25",
                "rtb-1: 10.2.0.0/25 goes to pcx-1 by route 10.2.0.0/24",
                "pcx-1: active, joins vpc-1 and vpc-2",
                "vpc-2: holds 10.2.0.0/25",
                "subnet-2a: 10.2.0.0/25 in zone a",
                "acl-2: rule 100 allows tcp 443 from 10.1.0.0/25",
                "sg-2: lets tcp 443 in from 10.1.0.0/25; passes for interfaces that carry sg-2",
            ],
            report.Forward.Select(hop => hop.Message));
        Assert.Equal(
            [
                "acl-2: rule 100 allows tcp 1024-65535 to 10.1.0.0/25",
                "rtb-2: 10.1.0.0/25 goes to pcx-1 by route 10.1.0.0/24",
                "pcx-1: active, joins vpc-2 and vpc-1",
                "vpc-1: holds 10.1.0.0/25",
                "acl-1: rule 100 allows tcp 1024-65535 from 10.2.0.0/25",
            ],
            report.Back.Select(hop => hop.Message));
    }

    [Theory]
    [InlineData(ObservedLinkState.Initiating, "pcx-1: still being checked by the provider")]
    [InlineData(ObservedLinkState.PendingAcceptance, "pcx-1: waits to be accepted by the other side")]
    [InlineData(ObservedLinkState.Provisioning, "pcx-1: still being set up by the provider")]
    [InlineData(ObservedLinkState.Deleting, "pcx-1: being deleted")]
    [InlineData(ObservedLinkState.Ended, "pcx-1: failed or was deleted")]
    public void Walk_LinkNotActive_StopsThere(ObservedLinkState state, string message)
    {
        StopsForward(Estate.Whole.WithLeft(left => Estate.Link(left, state)), HopKind.Link, message);
        StopsBack(Estate.Whole.WithRight(right => Estate.Link(right, state)), HopKind.Link, message);
    }

    [Fact]
    public void Walk_LinkFailed_RepeatsTheProvidersWords() => StopsForward(
        Estate.Whole.WithLeft(left => Estate.Link(left, ObservedLinkState.Ended, "expired after 7 days")),
        HopKind.Link, "pcx-1: failed or was deleted: expired after 7 days");

    [Fact]
    public void Walk_LinkUnknown_StopsThere() => StopsForward(
        Estate.Whole.WithLeft(left => left with { Links = [] }), HopKind.Link, "pcx-1: a route leads to it, but vpc-1 shows no such link");

    [Fact]
    public void Walk_LinkToAnotherNetwork_StopsThere()
    {
        var foreign = Estate.RightRef with { NetworkId = "vpc-3" };
        StopsForward(
            Estate.Whole.WithLeft(left => left with { Links = [left.Links[0] with { Accepter = foreign }] }),
            HopKind.Link, "pcx-1: joins AWS/111111111111/vpc-1 and AWS/222222222222/vpc-3, not vpc-1 and vpc-2");
    }

    [Fact]
    public void Walk_DestinationOutsideItsNetwork_StopsThere() => StopsForward(
        Estate.Whole.WithRight(right => right with { Cidrs = [Cidr.Parse("10.9.0.0/16")] }),
        HopKind.Network, "vpc-2: does not hold 10.2.0.0/25");

    [Fact]
    public void Walk_IngressRuleMissing_StopsAtTheGroup() => StopsForward(
        Estate.Whole.WithRight(right => Estate.Ingress(right, Estate.Rule(Protocol.Tcp, "80", "10.1.0.0/24"))),
        HopKind.FilterGroup, "sg-2: no rule lets tcp 443 in from 10.1.0.0/25");

    [Fact]
    public void Walk_EgressRuleMissing_StopsAtTheGroup() => StopsForward(
        Estate.Whole.WithLeft(left => left with { Groups = [left.Groups[0] with { Egress = [] }] }),
        HopKind.FilterGroup, "sg-1: no rule lets tcp 443 out to 10.2.0.0/25");

    [Fact]
    public void Walk_IngressRuleForAPartOfTheSource_StopsAtTheGroup() => StopsForward(
        Estate.Whole.WithRight(right => Estate.Ingress(right, Estate.Rule(Protocol.Any, null, "10.1.0.0/26"))),
        HopKind.FilterGroup, "sg-2: no rule lets tcp 443 in from 10.1.0.0/25");

    [Fact]
    public void Walk_IngressRuleThatNamesNoPrefix_DoesNotCount() => StopsForward(
        Estate.Whole.WithRight(right => Estate.Ingress(right, new ObservedRule(Protocol.Any, null, null))),
        HopKind.FilterGroup, "sg-2: no rule lets tcp 443 in from 10.1.0.0/25");

    [Fact]
    public void Walk_NoGroupYet_LetsOutButNotIn()
    {
        var (left, right) = (Estate.Whole.Left, Estate.Whole.Right);
        var estate = new Estate(left with { ManagedGroupId = null }, right with { ManagedGroupId = null });

        StopsForward(estate, HopKind.FilterGroup, "vpc-2: no filter group of ours lets tcp 443 in from 10.1.0.0/25");
        Assert.True(estate.Walk(ignoresGroups: true).Passes);
    }

    [Fact]
    public void Walk_GroupGone_StopsThere() => StopsForward(
        Estate.Whole.WithRight(right => right with { Groups = [] }),
        HopKind.FilterGroup, "sg-2: not there, so nothing lets tcp 443 in from 10.1.0.0/25");

    [Theory]
    [InlineData(Protocol.Tcp, "443", true)]
    [InlineData(Protocol.Tcp, "443-444", false)]
    [InlineData(Protocol.Tcp, null, false)]
    [InlineData(Protocol.Udp, "443", false)]
    [InlineData(Protocol.Icmp, null, true)]
    [InlineData(Protocol.Icmp, "443", true)]
    [InlineData(Protocol.Any, null, false)]
    public void Walk_ProtocolAndPorts_AreAskedAsAWhole(Protocol protocol, string? ports, bool passes) =>
        Assert.Equal(passes, Estate.Whole.Walk(protocol, ports).Passes);

    [Fact]
    public void Walk_EnforcedGroup_SaysNothingOfInterfaces() => Assert.Equal(
        "sg-2: lets tcp 443 in from 10.1.0.0/25",
        (Estate.Whole with { Right = Estate.Whole.Right with { AssumesCarrier = false } }).Walk().Forward[^1].Message);

    internal static void StopsForward(Estate estate, HopKind kind, string message)
    {
        var report = estate.Walk();
        Assert.Equal((kind, message), (report.StoppedAt?.Kind, report.StoppedAt?.Message));
        Assert.False(report.Passes);
        Assert.Equal(report.StoppedAt, report.Forward[^1]);
        Assert.Empty(report.Back);
    }

    internal static void StopsBack(Estate estate, HopKind kind, string message)
    {
        var report = estate.Walk();
        Assert.Equal((kind, message), (report.StoppedAt?.Kind, report.StoppedAt?.Message));
        Assert.False(report.Passes);
        Assert.Equal(report.StoppedAt, report.Back[^1]);
        Assert.All(report.Forward, hop => Assert.True(hop.Passes));
    }
}
