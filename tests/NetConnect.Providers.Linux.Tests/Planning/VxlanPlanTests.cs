using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reading;
using NetConnect.Providers.Linux.Tests.Support;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Planning;

/// <summary>One end of a VXLAN, state by state.</summary>
public class VxlanPlanTests
{
    private static readonly string Interface = LinuxNaming.Interface(Installation, Web, Pair, LinkType.Vxlan);
    private static readonly string LinkKey = LinuxNaming.LinkKey(Pair, LinkType.Vxlan);
    private static readonly string Vni = LinuxNaming.Vni(Pair, 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
    private static readonly HalfWish Told = Half(published: Tags(("endpoint", "100.64.0.2")));

    [Fact]
    public void Link_WithoutTheOthersAddress_WaitsAndTellsItsOwn()
    {
        var part = Plan(Bare(), Half())[LinkKey];

        Assert.Null(part.Operation);
        Assert.Equal(Tags(("endpoint", "100.64.0.1"), ("vni", Vni)), part.Published);
    }

    [Fact]
    public void Link_WithTheOthersAddress_IsMade()
    {
        var part = Plan(Bare(), Told)[LinkKey];

        Assert.Equal("MakeVxlan", part.Operation!.Name);
        Assert.Contains($"type vxlan id {Vni} local 100.64.0.1 remote 100.64.0.2 dstport 4789 nolearning", ScriptOf(part), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_WhoseIdentifierSomebodyUses_TakesAnother()
    {
        var busy = Bare() with { Interfaces = [.. Bare().Interfaces, new("theirs", [], [], Tags((GatewayMapper.VniTag, Vni)))] };

        Assert.NotEqual(Vni, Plan(busy, Half())[LinkKey].Published["vni"]);
    }

    [Fact]
    public void Link_OfTheLargerEnd_TakesTheSmallersIdentifier_UnlessItIsTaken()
    {
        var wish = new NetworkWish(Db, "here", Installation, [Half(local: "10.2.0.0/24", to: "10.1.0.0/24", remote: Web, published: Tags(("endpoint", "100.64.0.1"), ("vni", "77")))]);
        var free = Bare(Db, "10.2.0.0/24", "100.64.0.2");
        var taken = free with { Interfaces = [.. free.Interfaces, new("theirs", [], [], Tags((GatewayMapper.VniTag, "77")))] };

        Assert.Contains("id 77 ", ScriptOf(PlanOf(wish, free)[LinkKey]), StringComparison.Ordinal);
        Assert.Equal(PartPresence.Blocked, PlanOf(wish, taken)[LinkKey].Presence);
    }

    [Fact]
    public void Link_ThatIsAsItShouldBe_IsLetAlone()
    {
        var part = Plan(Bare() with { Links = [Link()] }, Told)[LinkKey];

        Assert.Equal((PartPresence.Ready, null), (part.Presence, part.Operation));
    }

    [Theory]
    [InlineData(GatewayMapper.RemoteTag, "100.64.0.9")]
    [InlineData(GatewayMapper.NeighbourTag, "02:00:00:00:00:00")]
    [InlineData(GatewayMapper.MtuTag, "1500")]
    public void Link_ThatSomebodyChanged_IsMended(string tag, string value)
    {
        var part = Plan(Bare() with { Links = [Link() with { Tags = Link().Tags.SetItem(tag, value) }] }, Told)[LinkKey];

        Assert.Equal((PartPresence.Different, "MendVxlan"), (part.Presence, part.Operation?.Name));
    }

    [Fact]
    public void Interface_OfOurNameAndWithoutOurMark_IsInTheWay()
    {
        var part = Plan(Unmarked(), Told)[LinkKey];

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
    }

    [Theory]
    [InlineData(PartStage.Intended, null)]
    [InlineData(PartStage.Seen, "id")]
    public void Interface_ThatWeMadeAndThatHasNoMark_IsMarkedAgain(PartStage stage, string? id)
    {
        var record = Record(LinkKey, PartKinds.Link, stage, id is null ? null : Interface, ("interface", Interface));

        Assert.Equal("MendVxlan", PlanOf(Wish(Told), Unmarked(), record)[LinkKey].Operation?.Name);
    }

    [Fact]
    public void Interface_ThatWasThereBeforeUs_IsNotOursByARecordOfAnotherOne()
    {
        var record = Record(LinkKey, PartKinds.Link, PartStage.Missing, Interface, ("interface", Interface));

        Assert.Equal(PartPresence.Blocked, PlanOf(Wish(Told), Unmarked(), record)[LinkKey].Presence);
    }

    [Fact]
    public void Link_ThatNothingNeeds_IsRemoved_ButNotWithRoutesOfOthers()
    {
        var record = Record(LinkKey, PartKinds.Link, PartStage.Seen, Interface, ("interface", Interface));
        var alone = Bare() with { Links = [Link()] };
        var leaned = alone.With(new ObservedRoute(Net("10.99.0.0/24"), RouteTargetKind.Link, Interface));

        Assert.Equal("RemoveTunnel", PlanOf(Wish(), alone, record)[LinkKey].Operation?.Name);
        var part = PlanOf(Wish(), leaned, record)[LinkKey];
        Assert.Equal((PartPresence.InUse, null), (part.Presence, part.Operation));
        Assert.Contains("10.99.0.0/24", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_WithoutAnAddressOnTheUnderlay_SaysWhatToSet() =>
        Assert.Contains("underlay", Plan(Bare() with { Interfaces = [] }, Told)[LinkKey].Message, StringComparison.Ordinal);

    [Fact]
    public void Endpoint_ThatTheOwnerNames_CountsBeforeTheInterfaces()
    {
        var part = Plan(Bare(), Told with { Settings = Tags(("endpoint", "198.51.100.7")) })[LinkKey];

        Assert.Equal("198.51.100.7", part.Published["endpoint"]);
    }

    private static ObservedNetwork Unmarked() => Bare() with { Interfaces = [.. Bare().Interfaces, new(Interface, [], [], Tags())] };

    private static ObservedLink Link() => new(Interface, LinkType.Vxlan, ObservedLinkState.Active, Pair.Smaller, Pair.Larger, Tags(
        (GatewayMapper.InstallationTag, Installation), (GatewayMapper.RemoteTag, "100.64.0.2"), (GatewayMapper.VniTag, Vni),
        (GatewayMapper.NeighbourTag, LinuxNaming.Mac(Pair, Db)), (GatewayMapper.MtuTag, "1450")));

    private static Dictionary<string, PartAssessment> Plan(ObservedNetwork observed, params HalfWish[] halves) => PlanOf(Wish(halves), observed);
}
