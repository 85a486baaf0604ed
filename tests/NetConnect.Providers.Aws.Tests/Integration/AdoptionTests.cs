using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>A peering that the two accounts made by hand, before anybody asked NetConnect.</summary>
public sealed class AdoptionTests
{
    public static TheoryData<bool> Directions => [true, false];

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Without_adopt_it_is_in_the_way(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, null, isReversed);

        await sides.Link.SettleAsync();

        Assert.Contains(sides.Payments.Parts, part => part.Presence == PartPresence.Blocked && part.Message.Contains(peering, StringComparison.Ordinal));
        Assert.DoesNotContain(sides.Payments.Calls.Concat(sides.Orders.Calls), call => call.Name.Contains("Route", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Watch_makes_no_call_at_all(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Watch, isReversed);

        await sides.Link.SettleAsync();
        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        Assert.Equal(peering, sides.Payments.Parts.Single().Published["peering_id"]);
        await sides.Link.RemoveAsync(_ => true);

        Assert.Empty(sides.Payments.Calls.Concat(sides.Orders.Calls));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Use_adds_our_routes_and_groups_and_leaves_the_peering_as_it_was(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Use, isReversed);

        await sides.Link.SettleAsync();
        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        Assert.True(await PingAsync(sides));
        Assert.All([sides.Payments, sides.Orders], side => Assert.Equal(peering, Assert.Single(side.Parts, part => part.IsOthers).ExternalId));
        await sides.Link.RemoveAsync(_ => true);

        Assert.DoesNotContain(sides.Payments.Calls.Concat(sides.Orders.Calls), call => call.Name.Contains("Peering", StringComparison.Ordinal) || call.Name == "CreateTags");
        var left = Assert.Single((await sides.SeeAsync()).Links);
        Assert.Equal((peering, ObservedLinkState.Active, 0), (left.Id, left.State, left.Tags.Count));
        Assert.False(await PingAsync(sides));
    }

    [Fact]
    public async Task A_peering_that_was_used_and_is_gone_is_not_replaced_by_one_of_ours()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Use, isReversed: false);
        await sides.Link.SettleAsync();

        cloud.Act("111111111111", "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", peering));
        await sides.Link.SettleAsync();

        Assert.DoesNotContain(sides.Payments.Calls, call => call.Name == "CreateVpcPeeringConnection");
        Assert.Contains(sides.Payments.Parts, part => part.Presence == PartPresence.Blocked && part.Message.Contains("is gone", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Manage_takes_it_over_on_both_sides_and_deletes_it_in_the_end(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Manage, isReversed);

        await sides.Link.SettleAsync();
        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        Assert.True(await PingAsync(sides));
        Assert.Equal("true", (await sides.SeeAsync()).FindLink(peering)!.Tags[AwsNaming.AdoptedTag]);
        Assert.Equal("true", (await sides.SeeOrdersAsync()).FindLink(peering)!.Tags[AwsNaming.AdoptedTag]);
        Assert.DoesNotContain(sides.Payments.Calls.Concat(sides.Orders.Calls), call => call.Name is "CreateVpcPeeringConnection" or "AcceptVpcPeeringConnection");
        await sides.Link.RemoveAsync(_ => true);

        Assert.DoesNotContain((await sides.SeeAsync()).Links, link => link.IsLive);
    }

    [Theory]
    [InlineData(Adoption.Use)]
    [InlineData(Adoption.Manage)]
    public async Task One_that_is_gone_before_it_was_leaned_on_is_not_replaced(Adoption adopt)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, adopt, isReversed: false);
        cloud.Act("111111111111", "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", peering));

        await sides.Link.SettleAsync();

        Assert.DoesNotContain(sides.Payments.Calls.Concat(sides.Orders.Calls), call => call.Name.Contains("Peering", StringComparison.Ordinal) || call.Name == "CreateTags");
        Assert.Contains(sides.Payments.Parts, part => part.Presence == PartPresence.Blocked && part.Message.Contains(peering, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Another_one_than_was_agreed_to_is_left_alone(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, agreed) = Standing(cloud, Adoption.Manage, isReversed);
        cloud.Act("111111111111", "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", agreed));
        var another = Peer(cloud, isReversed);

        await sides.Link.SettleAsync();
        await sides.Link.RemoveAsync(_ => true);

        var left = Assert.Single((await sides.SeeAsync()).Links, link => link.IsLive);
        Assert.Equal((another, 0), (left.Id, left.Tags.Count));
        Assert.DoesNotContain(sides.Payments.Calls.Concat(sides.Orders.Calls), call => call.Name.Contains("Route", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Manage_that_is_throttled_at_first_takes_it_over_all_the_same(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Manage, isReversed);
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "CreateTags" }, code = "RequestLimitExceeded", status = 503, count = 1 });

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        Assert.Equal("true", (await sides.SeeAsync()).FindLink(peering)!.Tags[AwsNaming.AdoptedTag]);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public async Task Manage_that_never_took_it_over_leaves_it_where_it_was(bool isReversed)
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Manage, isReversed);
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "CreateTags" }, code = "UnauthorizedOperation", status = 403 });
        for (var turn = 0; turn < 5; turn++)
            await sides.Payments.TurnAsync();

        await sides.Link.RemoveAsync(_ => true);

        Assert.Equal((peering, ObservedLinkState.Active), ((await sides.SeeAsync()).Links.Single().Id, (await sides.SeeAsync()).Links.Single().State));
    }

    [Fact]
    public async Task One_that_was_ours_and_is_on_record_no_more_is_used_and_stays()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (sides, peering) = Standing(cloud, Adoption.Use, isReversed: false);
        var pair = Model.Identity.NetworkPair.Of(cloud.Payments, cloud.Orders).ToString();
        foreach (var tag in AwsNaming.PeeringTags(Given.Installation, pair, 1))
            cloud.Act("111111111111", "CreateTags", ("ResourceId.1", peering), ("Tag.1.Key", tag.Key), ("Tag.1.Value", tag.Value));

        await sides.Link.SettleAsync();
        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        await sides.Link.RemoveAsync(_ => true);

        Assert.True((await sides.SeeAsync()).FindLink(peering)!.IsLive);
    }

    private static (Sides Sides, string Peering) Standing(SimCloud cloud, Adoption? adopt, bool isReversed)
    {
        var sides = Sides.Of(cloud, [Given.Ping(Sides.Remote)], [Given.Ping(Sides.Local)]);
        var peering = Peer(cloud, isReversed);
        sides.Change(half => half with { Adopt = adopt, Adopted = adopt is null ? null : peering });
        return (sides, peering);
    }

    private static string Peer(SimCloud cloud, bool isReversed)
    {
        var (from, to) = isReversed ? (cloud.Orders, cloud.Payments) : (cloud.Payments, cloud.Orders);
        var xml = cloud.Act(from.Account, "CreateVpcPeeringConnection", ("VpcId", from.NetworkId), ("PeerVpcId", to.NetworkId), ("PeerOwnerId", to.Account)).Xml;
        var id = System.Xml.Linq.XElement.Parse(xml).Descendants().First(element => element.Name.LocalName == "vpcPeeringConnectionId").Value;
        cloud.Act(to.Account, "AcceptVpcPeeringConnection", ("VpcPeeringConnectionId", id));
        return id;
    }

    private static async Task<bool> PingAsync(Sides sides)
    {
        var group = sides.Orders.Parts.FirstOrDefault(part => part.ManagedGroup is not null)?.ManagedGroup;
        var groups = group is null ? "" : $"&to_groups={group}";
        var answer = await sides.Cloud.PingAsync(
            $"from=10.1.1.10&from_vpc={sides.Cloud.Payments.NetworkId}&to=10.2.1.10&to_vpc={sides.Cloud.Orders.NetworkId}&protocol=icmp{groups}");
        return answer.GetProperty("passes").GetBoolean();
    }
}
