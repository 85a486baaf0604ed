using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>Networks of two regions, each on the hub of its own.</summary>
public sealed class BetweenRegionsTests
{
    private const string Payments = "10.1.1.0/24", Orders = "10.2.1.0/24", Archive = "10.4.1.0/24";

    [Fact]
    public async Task Two_gateways_are_peered_and_a_ping_goes_through_and_nothing_is_left()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        for (var life = 0; life < 2; life++)
        {
            links.Add("con-1", cloud.Payments, Payments, cloud.Archive, Archive, HubCloud.FarHub);

            await links.SettleAsync();

            links.AssertSettled();
            var ping = cloud.Ping(cloud.Payments, "10.1.1.10", cloud.Archive, "10.4.1.10", [.. links.Sides]);
            Assert.True(ping.Passes, ping.ToString());
            Assert.NotEqual(cloud.Gateway().Asn, cloud.Gateway(HubCloud.There).Asn);

            await links.RemoveAsync("con-1");

            links.AssertSettled();
            Assert.Equal([], cloud.Standing());
        }

        Assert.All(links.Sides.SelectMany(side => side.Results), result => Assert.True(result is OperationResult.Completed, $"{result}"));
    }

    [Fact]
    public async Task What_hangs_on_the_same_hub_does_not_reach_the_other_region_by_that()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Archive, Archive, HubCloud.FarHub);
        links.Add("con-2", cloud.Payments, Payments, cloud.Orders, Orders);

        await links.SettleAsync();

        links.AssertSettled();
        Assert.False(cloud.Ping(cloud.Orders, "10.2.1.10", cloud.Archive, "10.4.1.10", [.. links.Sides]).Passes);
        Assert.True(cloud.Ping(cloud.Archive, "10.4.1.10", cloud.Payments, "10.1.1.10", [.. links.Sides]).Passes);
        await links.RemoveAsync("con-1");
        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Payments, "10.1.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        var gateway = Assert.Single((await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub)).Gateways);
        Assert.DoesNotContain(gateway.Attachments, one => one is { IsLive: true, PeerGateway: not null });
        Assert.Equal(2, gateway.Tables.Count(table => table.State == ObservedLinkState.Active));
    }
}
