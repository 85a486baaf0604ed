using NetConnect.Kernel.Decisions;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

public sealed class PlanDifferenceTests
{
    private static readonly Flow Https = new(Protocol.Tcp, new PortRange(443, 443), Cidr.Parse("10.1.0.0/24"));
    private static readonly Flow Any = new(Protocol.Tcp, null, Cidr.Parse("10.1.0.0/24"));

    private static readonly LinkPlan Plan = new()
    {
        Type = LinkType.AwsPeering,
        LeftNetwork = new(Platform.Aws, "111111111111", "vpc-1"),
        RightNetwork = new(Platform.Aws, "222222222222", "vpc-2"),
        LeftPrefix = Cidr.Parse("10.1.0.0/24"),
        RightPrefix = Cidr.Parse("10.2.0.0/24"),
        SharedObjects = ["a", "b"],
        IntoRight = [Https],
        FixedMonthly = 1.5m,
    };

    [Fact]
    public void Of_PlansWithOneHash_IsNothing() =>
        Assert.Empty(PlanDifference.Of(Plan, Plan with { SharedObjects = ["b", "a"], IntoRight = [Https, Https], FixedMonthly = 1.50m }));

    [Fact]
    public void Of_EveryFieldThatIsHashed_IsSaidInWords()
    {
        LinkPlan[] others =
        [
            Plan with { Type = LinkType.AwsVpn }, Plan with { LeftNetwork = Plan.RightNetwork }, Plan with { RightNetwork = Plan.LeftNetwork }, Plan with { LeftPrefix = Plan.RightPrefix },
            Plan with { RightPrefix = Plan.LeftPrefix }, Plan with { SharedObjects = ["a"] }, Plan with { Adopted = "pcx-1" }, Plan with { IntoLeft = [Https] }, Plan with { IntoRight = [] },
            Plan with { FixedMonthly = 73m },
        ];
        Assert.Equal(typeof(LinkPlan).GetProperties().Length, others.Length);
        Assert.All(others, other => Assert.Single(PlanDifference.Of(Plan, other)));
        Assert.Equal(["the fixed price a month is 73.00 USD instead of 1.50 USD"], PlanDifference.Of(Plan, others[^1]));
    }

    [Fact]
    public void Of_PortsThatAreOpenedAndClosed_NamesBoth() => Assert.Equal(
        ["tcp from 10.1.0.0/24 is let into the right side, too"], PlanDifference.Of(Plan, Plan with { IntoRight = [Any, Https] }));
}
