using NetConnect.Kernel.Decisions;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using static NetConnect.Kernel.Tests.Decisions.Plans;

namespace NetConnect.Kernel.Tests.Decisions;

public sealed class PlanDifferenceTests
{
    private static readonly Flow Any = new(Protocol.Tcp, null, Cidr.Parse("10.1.0.0/24"));

    [Fact]
    public void Of_PlansWithOneHash_IsNothing() =>
        Assert.Empty(PlanDifference.Of(Plan, Plan with { SharedObjects = ["b", "a"], IntoRight = [Ping, Https, Https], FixedMonthly = 1.50m }));

    [Fact]
    public void Of_EveryFieldThatIsHashed_IsSaidInWords()
    {
        LinkPlan[] others =
        [
            Plan with { Type = LinkType.AwsVpn }, Plan with { LeftNetwork = Plan.RightNetwork }, Plan with { RightNetwork = Plan.LeftNetwork }, Plan with { LeftPrefix = Plan.RightPrefix },
            Plan with { RightPrefix = Plan.LeftPrefix }, Plan with { SharedObjects = ["a"] }, Plan with { Adopted = "pcx-1" }, Plan with { IntoLeft = [Https] }, Plan with { IntoRight = [Ping] },
            Plan with { Hubs = new(Hub, Hub) }, Plan with { FixedMonthly = 73m },
        ];
        Assert.Equal(typeof(LinkPlan).GetProperties().Length, others.Length);
        Assert.All(others, other => Assert.Single(PlanDifference.Of(Plan, other)));
        Assert.Equal(["the fixed price a month is 73.00 USD instead of 1.50 USD"], PlanDifference.Of(Plan, others[^1]));
    }

    [Fact]
    public void Of_PortsThatAreOpenedAndClosed_NamesBoth() => Assert.Equal(
        ["tcp from 10.1.0.0/24 is let into the right side, too"], PlanDifference.Of(Plan, Plan with { IntoRight = [Any, Https, Ping] }));
}
