using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.LinkTypes;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.LinkTypes;

/// <summary>All that speaks against a tunnel, each with its fact.</summary>
public class TunnelVetoTests
{
    private static readonly ObservedNetwork Left = Bare();
    private static readonly ObservedNetwork Right = Bare(Db, "10.2.0.0/24", "100.64.0.2");

    [Theory]
    [InlineData(LinkType.Vxlan)]
    [InlineData(LinkType.Wireguard)]
    public void Judge_TwoPlainGateways_SpeaksForIt(LinkType type)
    {
        var judged = new TunnelLinkType(type).Judge(Question(Left, Right));

        Assert.Empty(judged.Vetoes);
        Assert.Equal(type, judged.Plan!.Type);
    }

    [Fact]
    public void Judge_WhatIsNotBehindTheGateway() => Only(LinuxFacts.Behind, Question(Left, Right, leftPrefix: "10.9.0.0/24"));

    [Fact]
    public void Judge_AGatewayThatDoesNotForward() => Only(LinuxFacts.Forwarding, Question(Left with { Forwards = false }, Right));

    [Fact]
    public void Judge_AKernelWithoutIt() => Only("linux.vxlan.available", Question(Left, Right with { Abilities = ["wireguard"] }));

    [Fact]
    public void Judge_AGatewayWithoutAnUnderlay() => Only(LinuxFacts.Underlay, Question(Left with { Interfaces = [] }, Right));

    [Fact]
    public void Judge_AGatewayWithAnEndpointOfItsOwners_NeedsNoUnderlay()
    {
        var question = Question(Left with { Interfaces = [] }, Right);

        Assert.Empty(Judge(question with { Left = question.Left with { Settings = Tags(("endpoint", "198.51.100.7")) } }));
    }

    [Theory]
    [InlineData("10.2.0.0/24")]
    [InlineData("10.2.0.128/25")]
    public void Judge_ARouteOfOthersThatWouldBeTaken(string destination) =>
        Only(LinuxFacts.Route, Question(Left.With(new ObservedRoute(Net(destination), RouteTargetKind.Local, "lan")), Right));

    [Fact]
    public void Judge_AWiderRouteOfOthers_IsNoObstacle() => Assert.Empty(Judge(Question(Left.With(new ObservedRoute(Net("10.0.0.0/8"), RouteTargetKind.Other, "wan")), Right)));

    [Fact]
    public void Judge_TheSameAddressesOnBothSides() => Assert.Contains(Judge(Question(Left, Bare(Db, "10.1.0.0/24", "100.64.0.2"))), veto => veto.Fact == LinuxFacts.Overlap);

    [Fact]
    public void Judge_TunnelsOfOthers_AreNotWatched() => Only(LinuxFacts.Adopt, Question(Left, Right) with { Adopt = Adoption.Watch });

    [Fact]
    public void Needs_ARouteOfEachGateway() => Assert.Equal(
        [(Web, "10.2.0.0/24"), (Db, "10.1.0.0/24")], new TunnelLinkType(LinkType.Vxlan).Needs(Question(Left, Right)).Select(need => (need.Network, need.Item)));

    private static void Only(string fact, LinkQuestion question)
    {
        var veto = Assert.Single(Judge(question));
        Assert.Equal(fact, veto.Fact);
        Assert.NotEmpty(veto.Message);
    }

    private static IEnumerable<Veto> Judge(LinkQuestion question) => new TunnelLinkType(LinkType.Vxlan).Judge(question).Vetoes;

    private static LinkQuestion Question(ObservedNetwork left, ObservedNetwork right, string? leftPrefix = null) =>
        new(End(left, leftPrefix), End(right), LinkRequirements.None) { Basis = Basis };
}
