using System.Collections.Immutable;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using static NetConnect.Kernel.Tests.Paths.Estate;

namespace NetConnect.Kernel.Tests.Paths;

public class ReachabilityTests
{
    private static readonly ImmutableArray<Flow> IntoLeft = [Allowed(Protocol.Icmp, null, "10.2.0.0/24")];
    private static readonly ImmutableArray<Flow> IntoRight =
        [Allowed(Protocol.Tcp, "443", "10.1.0.0/24"), Allowed(Protocol.Icmp, null, "10.1.0.0/24")];

    [Fact]
    public void Assess_AllFlowsPass_SaysSo()
    {
        var summary = Assess(Whole);
        Assert.True(summary is { AllPass: true, SomePass: true, NothingAllowed: false, FirstStop: null, Flows: 3 });
    }

    [Fact]
    public void Assess_OneFlowStopped_TellsWhere()
    {
        var summary = Assess(Whole.WithRight(right => Ingress(right, Rule(Protocol.Icmp, null, "10.1.0.0/24"))));

        Assert.True(summary is { AllPass: false, SomePass: true });
        Assert.Equal("sg-2: no rule lets tcp 443 in from 10.1.0.0/25", summary.FirstStop?.StoppedAt?.Message);
    }

    [Fact]
    public void Assess_FlowsIntoLeft_AreAskedFromTheRight()
    {
        var summary = Assess(Whole.WithLeft(left => Ingress(left)));

        Assert.True(summary is { AllPass: false, SomePass: true });
        Assert.Equal("sg-1: no rule lets icmp in from 10.2.0.0/25", summary.FirstStop?.StoppedAt?.Message);
    }

    [Fact]
    public void Assess_NoRoute_NothingPasses() =>
        Assert.True(Assess(Whole.WithLeft(left => Routes(left))) is { AllPass: false, SomePass: false });

    [Fact]
    public void Assess_OneZoneCutOff_SomePasses() => Assert.True(Assess(Whole.WithLeft(left => left with
    {
        Subnets = left.Subnets.SetItem(0, left.Subnets[0] with { RouteTableId = "rtb-1-main" }),
    })) is { AllPass: false, SomePass: true });

    [Fact]
    public void Assess_NothingAllowed_AsksForTheBarePath()
    {
        var bare = Whole.WithLeft(left => left with { Groups = [] }).WithRight(right => right with { Groups = [] });

        Assert.True(Reachability.Assess(bare.Left, bare.Right, [], []) is { NothingAllowed: true, AllPass: true });
        var cut = bare.WithRight(right => Link(right, ObservedLinkState.Ended));
        Assert.True(Reachability.Assess(cut.Left, cut.Right, [], []) is { NothingAllowed: true, AllPass: false, SomePass: false });
    }

    [Fact]
    public void Assess_FlowFromAPartOfThePrefix_IsAskedFromThatPart()
    {
        var narrow = Whole.WithRight(right => Ingress(right, Rule(Protocol.Tcp, "443", "10.1.0.0/28")));
        ImmutableArray<Flow> flows = [Allowed(Protocol.Tcp, "443", "10.1.0.0/28")];
        Assert.True(Reachability.Assess(narrow.Left, narrow.Right, [], flows).AllPass);
    }

    [Fact]
    public void Assess_FlowFromElsewhere_IsNotCounted() => Assert.True(
        Reachability.Assess(Whole.Left, Whole.Right, [], [Allowed(Protocol.Any, null, "10.7.0.0/16")]).NothingAllowed);

    private static ReachabilitySummary Assess(Estate estate) => Reachability.Assess(estate.Left, estate.Right, IntoLeft, IntoRight);

    private static Flow Allowed(Protocol protocol, string? ports, string source) =>
        new(protocol, ports is null ? null : Ports(ports), Cidr.Parse(source));
}
