using System.Security.Cryptography;
using System.Text;
using NetConnect.Kernel.Decisions;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using static NetConnect.Kernel.Tests.Decisions.Plans;

namespace NetConnect.Kernel.Tests.Decisions;

public class PlanHashTests
{
    // Another text for the same plan voids every approval that waits for execution: it takes an upgrade, not a new expectation.
    [Fact]
    public void Of_AKnownPlan_IsTheDigestOfThisText()
    {
        const string Text =
            """{"fixed_monthly":1.5,"into_left":[],"into_right":[{"ports":"443","protocol":"tcp","source":"10.1.0.0/24"},"""
            + """{"protocol":"icmp","source":"10.1.0.0/24"}],"""
            + """ "left_network":{"account":"111111111111","network_id":"vpc-1","platform":"AWS"},"left_prefix":"10.1.0.0/24","""
            + """ "right_network":{"account":"222222222222","network_id":"vpc-2","platform":"AWS"},"right_prefix":"10.2.0.0/24","""
            + """ "shared_objects":["a","b"],"type":"AWS_PEERING"}""";
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Text.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal($"sha256:{Convert.ToHexStringLower(digest)}", PlanHash.Of(Plan));
    }

    [Fact]
    public void Of_SetsAndNumbersWrittenOtherwise_IsTheSame() => Assert.Equal(PlanHash.Of(Plan), PlanHash.Of(Plan with
    {
        SharedObjects = ["b", "a", "b"],
        IntoRight = [Ping, Https, Https, new(Protocol.Tcp, new PortRange(443, 443), Cidr.Parse("10.1.0.0/28"))],
        FixedMonthly = 1.500m,
    }));

    [Fact]
    public void Of_AllPortsWrittenOut_IsTheSame() => Assert.Equal(
        PlanHash.Of(Plan with { IntoLeft = [Https with { Ports = null }] }),
        PlanHash.Of(Plan with { IntoLeft = [Https with { Ports = PortRange.All }] }));

    [Fact]
    public void Of_EveryField_Matters()
    {
        LinkPlan[] plans =
        [
            Plan,
            Plan with { Type = LinkType.AwsVpn },
            Plan with { LeftNetwork = Plan.LeftNetwork with { Platform = Platform.Azure } },
            Plan with { LeftNetwork = Plan.LeftNetwork with { Account = "333333333333" } },
            Plan with { LeftNetwork = Plan.LeftNetwork with { NetworkId = "vpc-3" } },
            Plan with { RightNetwork = Plan.RightNetwork with { NetworkId = "vpc-3" } },
            Plan with { LeftPrefix = Cidr.Parse("10.1.0.0/25") },
            Plan with { RightPrefix = Cidr.Parse("10.2.0.0/25") },
            Plan with { SharedObjects = ["a"] },
            Plan with { SharedObjects = ["a", "c"] },
            Plan with { SharedObjects = ["a,b"] },
            Plan with { IntoLeft = [Https] },
            Plan with { IntoRight = [Https] },
            Plan with { IntoRight = [Https, Ping with { Source = Cidr.Parse("10.1.0.0/25") }] },
            Plan with { IntoRight = [Https with { Ports = new(443, 444) }, Ping] },
            Plan with { IntoRight = [Https with { Protocol = Protocol.Udp }, Ping] },
            Plan with { IntoLeft = Plan.IntoRight, IntoRight = Plan.IntoLeft },
            Plan with { LeftNetwork = Plan.RightNetwork, RightNetwork = Plan.LeftNetwork },
            Plan with { FixedMonthly = 1.51m },
            Plan with { Adopted = "pcx-1" },
            Plan with { Adopted = "pcx-2" },
            Plan with { Hubs = new(Hub, Hub) },
            Plan with { Hubs = new(Hub, Hub with { Network = NetworkRef.Hub(Platform.Aws, "333333333333", "eu-west-2") }) },
        ];
        Assert.Equal(plans.Length, plans.Select(PlanHash.Of).Distinct().Count());
    }

    [Fact]
    public void Of_EveryField_IsKnownToTheTestAbove() => Assert.Equal(
        ["Adopted", "FixedMonthly", "Hubs", "IntoLeft", "IntoRight", "LeftNetwork", "LeftPrefix", "RightNetwork", "RightPrefix", "SharedObjects", "Type"],
        typeof(LinkPlan).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
}
