using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reading;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Planning;

/// <summary>Routes: made last, and never over somebody else's.</summary>
public class RoutePlanTests
{
    private const string Key = "route/10.2.0.0/24";
    private static readonly string Interface = LinuxNaming.Interface(Installation, Web, Pair, LinkType.Vxlan);

    [Fact]
    public void Route_StandsBehindTunnelGuardAndFilter() => Assert.Equal(
        [LinuxNaming.LinkKey(Pair, LinkType.Vxlan), LinuxNaming.GuardKey(Pair, LinkType.Vxlan), LinuxNaming.FilterKey("con-1")],
        PlanOf(Wish(Half()), Standing())[Key].Requires);

    [Fact]
    public void Route_WithoutATunnel_Waits() => Assert.Null(PlanOf(Wish(Half()), Bare())[Key].Operation);

    [Fact]
    public void Route_WithATunnel_IsAdded_AndRefusedWhereAnotherOneHasComeMeanwhile()
    {
        var script = ScriptOf(PlanOf(Wish(Half()), Standing())[Key]);

        Assert.Contains($"ip route add 10.2.0.0/24 via 169.254.0.1 dev {Interface} onlink proto 200", script, StringComparison.Ordinal);
        Assert.DoesNotContain("replace", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_OfSomebodyElse_StaysAndIsNamed()
    {
        var part = PlanOf(Wish(Half()), Standing().With(new ObservedRoute(Net("10.2.0.0/24"), RouteTargetKind.Local, "lan")))[Key];

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
        Assert.Contains("lan", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Route_OfOursThatLeadsElsewhere_IsReplaced()
    {
        var elsewhere = Standing().With(new ObservedRoute(Net("10.2.0.0/24"), RouteTargetKind.Link, "nc0000000000"));

        Assert.Equal("ReplaceRoute", PlanOf(Wish(Half()), elsewhere, Record(Key, PartKinds.Route, PartStage.Seen, null, ("destination", "10.2.0.0/24"), ("target", "nc0000000000")))[Key].Operation?.Name);
    }

    [Theory]
    [InlineData(PartStage.Seen, "RemoveRoute")]
    [InlineData(PartStage.Foreign, null)]
    public void Route_ThatNothingNeeds_IsRemovedOnlyWhenItIsOurs(PartStage stage, string? call)
    {
        var there = Standing().With(new ObservedRoute(Net("10.2.0.0/24"), RouteTargetKind.Link, Interface));
        var part = PlanOf(Wish(), there, Record(Key, PartKinds.Route, stage, null, ("destination", "10.2.0.0/24"), ("target", Interface)))[Key];

        Assert.Equal(call, part.Operation?.Name);
    }

    [Fact]
    public void Route_ToAPrefixThatAnotherLinkReaches_IsBlocked()
    {
        var other = Half(connection: "con-2", remote: Gateway("gw3.example.net"));
        var parts = PlanOf(Wish(Half(), other), Standing());

        Assert.Single(parts.Values, part => part is { Kind: PartKinds.Route, Presence: PartPresence.Blocked });
    }

    private static ObservedNetwork Standing() => Bare() with
    {
        Links = [new(Interface, LinkType.Vxlan, ObservedLinkState.Active, Pair.Smaller, Pair.Larger, Tags((GatewayMapper.InstallationTag, Installation)))],
    };
}
