using System.Collections.Immutable;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using NetConnect.CloudSim.Faults;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>What is read of hubs and of networks that hang on them.</summary>
public sealed class ReadingTests
{
    private const string Payments = "10.1.1.0/24", Orders = "10.2.1.0/24";

    [Fact]
    public async Task A_hub_is_there_before_it_has_a_gateway_and_others_gateways_are_not_its_own()
    {
        using var cloud = new HubCloud();
        cloud.Act(HubCloud.HubAccount, HubCloud.Here, "CreateTransitGateway");

        var hub = await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub);

        Assert.Empty(hub.Gateways);
        Assert.Equal(HubCloud.Hub, cloud.Provider.HubOf(HubCloud.HubAccess(HubCloud.Hub)));
        Assert.Null(cloud.Provider.HubOf(HubCloud.Access(cloud.Payments)));
    }

    [Fact]
    public async Task The_bulk_reading_shows_what_single_readings_show_with_the_hub_where_the_provider_is_one()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        links.Add("con-2", cloud.Tools, "10.5.1.0/24", cloud.Orders, Orders);
        await links.SettleAsync();

        foreach (var (access, networks) in new[]
        {
            (HubCloud.HubAccess(HubCloud.Hub), new[] { HubCloud.Hub, cloud.Tools }), (HubCloud.Access(cloud.Payments), new[] { cloud.Payments }),
            (HubCloud.Access(HubCloud.Hub), new[] { cloud.Tools }),
        })
        {
            var bulk = await BulkAsync(cloud, access);
            Assert.Equal(networks.ToHashSet(), bulk.Select(network => network.Network).ToHashSet());
            foreach (var network in bulk)
                Assert.Equal(Text(await cloud.ReadAsync(access, network.Network)), Text(network));
        }
    }

    [Fact]
    public async Task A_hub_shows_states_tables_routes_and_shares()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();

        var gateway = Assert.Single((await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub)).Gateways);

        Assert.Equal([cloud.Payments, cloud.Orders], gateway.Attachments.Select(one => one.Network!).OrderBy(network => network.Account, StringComparer.Ordinal));
        Assert.All(gateway.Attachments, one => Assert.Equal(ObservedLinkState.Active, gateway.FindTable(one.Table)!.Associations[one.Id]));
        Assert.Equal(["111111111111", "222222222222"], gateway.Shares.Where(share => share.IsAccepted).Select(share => share.Account).Order(StringComparer.Ordinal));
        var route = Assert.Single(gateway.FindTable(gateway.Attachments.Single(one => one.Network == cloud.Payments).Table)!.Routes);
        Assert.Equal((Given.Net(Orders), gateway.Attachments.Single(one => one.Network == cloud.Orders).Id, false), (route.Destination, route.Target, route.IsBlackhole));
        var spoke = await cloud.ReadAsync(HubCloud.Access(cloud.Payments), cloud.Payments);
        Assert.Equal((gateway.Id, "333333333333"), (Assert.Single(spoke.Gateways).Id, spoke.Gateways[0].OwnerAccount));
        Assert.Contains(spoke.RouteTables.SelectMany(table => table.Routes), one => one.Kind == RouteTargetKind.Gateway && one.Target == gateway.Id);
    }

    [Fact]
    public async Task More_routes_than_one_answer_holds_are_all_read()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        cloud.Emulator.Change(_ =>
        {
            var table = cloud.World.At(HubCloud.HubAccount, HubCloud.Here).TransitRouteTables.Values.First();
            for (var i = 0; i < 1500; i++)
                table.Routes.Add(new() { Destination = $"10.{100 + (i / 256)}.{i % 256}.0/24", AttachmentId = table.Associations[0].AttachmentId });
            return true;
        });

        var gateway = Assert.Single((await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub)).Gateways);

        Assert.Equal(1501, gateway.Tables.Max(table => table.Routes.Length));
        Assert.All(gateway.Tables, table => Assert.Distinct(table.Routes.Select(route => route.Destination)));
    }

    [Fact]
    public async Task A_role_that_may_not_see_gateways_reads_all_else_and_says_why()
    {
        using var cloud = new HubCloud();
        cloud.Fault(new() { Kind = FaultKind.Error, Code = "UnauthorizedOperation", Status = 403 }, "DescribeTransitGatewayVpcAttachments");

        var network = await cloud.ReadAsync(HubCloud.Access(cloud.Payments), cloud.Payments);
        var bulk = await BulkAsync(cloud, HubCloud.Access(cloud.Payments));

        Assert.Contains("UnauthorizedOperation", network.GatewaysHidden, StringComparison.Ordinal);
        Assert.Equal(2, network.Subnets.Length);
        Assert.NotNull(Assert.Single(bulk).GatewaysHidden);
    }

    [Fact]
    public async Task A_failure_that_passes_is_no_permission_that_lacks()
    {
        using var cloud = new HubCloud();
        cloud.Fault(new() { Kind = FaultKind.Error, Code = "InternalError", Status = 500 }, "DescribeTransitGateways");

        Assert.IsType<ReadResult<ObservedNetwork>.Unavailable>(await cloud.Provider.ReadNetworkAsync(HubCloud.Access(cloud.Payments), cloud.Payments.NetworkId, HubCloud.Cancel));
    }

    [Fact]
    public async Task A_hub_that_may_not_be_seen_is_refused_and_missing_in_bulk_and_its_neighbours_are_read()
    {
        using var cloud = new HubCloud();
        cloud.Fault(new() { Kind = FaultKind.Error, Code = "AccessDeniedException", Status = 403 }, "GetResourceShares");
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links[HubCloud.Hub].TurnAsync();

        Assert.IsType<ReadResult<ObservedNetwork>.Refused>(await cloud.Provider.ReadNetworkAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub.NetworkId, HubCloud.Cancel));
        Assert.Equal([cloud.Tools], (await BulkAsync(cloud, HubCloud.HubAccess(HubCloud.Hub))).Select(network => network.Network));
    }

    [Theory]
    [InlineData("DescribeTransitGateways")]
    [InlineData("DescribeTransitGatewayAttachments")]
    [InlineData("DescribeTransitGatewayRouteTables")]
    [InlineData("GetResourceShares")]
    public async Task What_a_reading_of_a_hub_leaves_out_is_asked_for_by_its_id(string action)
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        ImmutableArray<string> expected = [.. links[HubCloud.Hub].Ledger.Values.Select(record => record.ExternalId).OfType<string>()];
        Assert.True(expected.Length >= 7, $"{expected.Length}");
        cloud.Fault(new() { Kind = FaultKind.Truncated, Items = action == "DescribeTransitGateways" ? 0 : 1, Count = 1 }, action);

        var read = await cloud.Provider.ReadNetworkAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub.NetworkId, expected, HubCloud.Cancel);

        Assert.IsType<ReadResult<ObservedNetwork>.Unavailable>(read);
        Assert.IsType<ReadResult<ObservedNetwork>.Read>(await cloud.Provider.ReadNetworkAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub.NetworkId, expected, HubCloud.Cancel));
    }

    [Fact]
    public async Task An_attachment_that_a_reading_of_a_network_leaves_out_is_asked_for_by_its_id()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        cloud.Fault(new() { Kind = FaultKind.Empty, Count = 1 }, "DescribeTransitGatewayVpcAttachments");

        var read = await cloud.Provider.ReadNetworkAsync(HubCloud.Access(cloud.Payments), cloud.Payments.NetworkId, [], HubCloud.Cancel);

        Assert.Contains("an attachment to tgw-", Assert.IsType<ReadResult<ObservedNetwork>.Unavailable>(read).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_names_the_missing_calls_of_a_hub_and_is_no_more_than_limited()
    {
        using var cloud = new HubCloud();
        cloud.Fault(new() { Kind = FaultKind.Error, Code = "UnauthorizedOperation", Status = 403 }, "DescribeTransitGatewayRouteTables", "CreateTransitGateway", "GetResourceShares");

        var hub = await cloud.Provider.CheckAccessAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Cancel);
        var network = await cloud.Provider.CheckAccessAsync(HubCloud.Access(cloud.Payments), HubCloud.Cancel);

        Assert.Equal(AccessLevel.Limited, hub.Level);
        Assert.Equal(["ec2:CreateTransitGateway", "ec2:DescribeTransitGatewayRouteTables", "ram:GetResourceShares"], hub.MissingPermissions);
        Assert.Equal((AccessLevel.Ready, 0), (network.Level, network.MissingPermissions.Length));
    }

    private static async Task<ImmutableArray<ObservedNetwork>> BulkAsync(HubCloud cloud, ProviderAccess access) =>
        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Read>(await cloud.Provider.ReadRegionAsync(access, HubCloud.Cancel)).Value;

    private static string Text(ObservedNetwork network) => System.Text.Json.JsonSerializer.Serialize(network, Model.NetConnectJson.Options);
}
