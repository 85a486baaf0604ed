using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>Networks of several accounts on the hub of their region, over the module and the emulator.</summary>
public sealed class InRegionTests
{
    private const string Payments = "10.1.1.0/24", Orders = "10.2.1.0/24", Reports = "10.3.1.0/24", Tools = "10.5.1.0/24";

    [Fact]
    public async Task Two_accounts_are_linked_over_a_third_ones_gateway_and_a_ping_goes_through()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);

        await links.SettleAsync();

        links.AssertSettled();
        var ping = cloud.Ping(cloud.Payments, "10.1.1.10", cloud.Orders, "10.2.1.10", links[cloud.Payments], links[cloud.Orders]);
        Assert.True(ping.Passes, ping.ToString());
        Assert.All(links.Sides.SelectMany(side => side.Results), result => Assert.True(result is OperationResult.Completed, $"{result}"));
    }

    [Fact]
    public async Task Removing_leaves_nothing_and_doing_it_all_again_neither()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        for (var life = 0; life < 2; life++)
        {
            links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
            await links.SettleAsync();
            links.AssertSettled();
            Assert.NotEmpty(cloud.Standing());

            await links.RemoveAsync("con-1");

            links.AssertSettled();
            Assert.Equal([], cloud.Standing());
        }
    }

    [Fact]
    public async Task A_third_network_on_the_same_hub_reaches_only_what_was_agreed()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        links.Add("con-2", cloud.Reports, Reports, cloud.Orders, Orders);

        await links.SettleAsync();

        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Reports, "10.3.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        Assert.False(cloud.Ping(cloud.Reports, "10.3.1.10", cloud.Payments, "10.1.1.10", [.. links.Sides]).Passes);
        var hub = await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub);
        var gateway = Assert.Single(hub.Gateways);
        var table = gateway.FindTable(gateway.Attachments.Single(one => one.Network == cloud.Reports).Table);
        Assert.Equal(Orders, Assert.Single(table!.Routes).Destination.ToString());
    }

    [Fact]
    public async Task What_two_connections_share_stays_until_the_last_of_them_goes()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        links.Add("con-2", cloud.Reports, Reports, cloud.Orders, Orders);
        await links.SettleAsync();

        await links.RemoveAsync("con-1");

        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Reports, "10.3.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        var gateway = Assert.Single((await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub)).Gateways);
        Assert.Equal(["222222222222"], gateway.Shares.Where(share => share.State == ObservedLinkState.Active).Select(share => share.Account));
        Assert.DoesNotContain(gateway.Attachments, one => one.IsLive && one.Network == cloud.Payments);

        await links.RemoveAsync("con-2");
        Assert.Equal([], cloud.Standing());
    }

    [Fact]
    public async Task A_network_of_the_hubs_own_account_needs_no_share_and_no_acceptance()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Tools, Tools, cloud.Orders, Orders);

        await links.SettleAsync();

        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Tools, "10.5.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        Assert.Single(links[HubCloud.Hub].Calls, call => call.Name == "CreateResourceShare");
        Assert.Single(links[HubCloud.Hub].Calls, call => call.Name == "AcceptTransitGatewayVpcAttachment");
        await links.RemoveAsync("con-1");
        Assert.Equal([], cloud.Standing());
    }

    [Fact]
    public async Task A_gateway_of_ours_does_nothing_by_itself_and_each_zone_gets_an_interface()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);

        await links.SettleAsync();

        var gateway = cloud.Gateway();
        Assert.False(gateway.AutoAccept || gateway.DefaultAssociation || gateway.DefaultPropagation);
        Assert.Equal(AwsNaming.Asn(HubCloud.HubAccount, HubCloud.Here), gateway.Asn);
        var seen = Assert.Single((await cloud.ReadAsync(HubCloud.Access(cloud.Payments), cloud.Payments)).Attachments);
        Assert.Equal(
            new[] { "a", "b" }.Select(name => cloud.Id($"111111111111/eu-west-1/payments/subnet/{name}")).ToImmutableSortedSet(), seen.Subnets);
    }
}
