using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

public sealed class PeeringTests
{
    [Fact]
    public async Task Two_accounts_are_linked_and_a_ping_goes_through()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (payments, orders, link) = Sides(cloud);

        await link.SettleAsync();

        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        var (seen, other) = (await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments), await cloud.ReadAsync(SimCloud.OrdersAccess, cloud.Orders));
        var peering = Assert.Single(seen.Links);
        Assert.Equal(ObservedLinkState.Active, peering.State);
        Assert.Equal("peering", peering.Tags[AwsNaming.PartTag]);
        Assert.Equal("peering", Assert.Single(other.Links).Tags[AwsNaming.PartTag]);
        var ping = await cloud.PingAsync($"from=10.1.1.10&from_vpc={cloud.Payments.NetworkId}&to=10.2.1.10&to_vpc={cloud.Orders.NetworkId}"
            + $"&protocol=icmp&from_groups={Group(seen)}&to_groups={Group(other)}");
        Assert.True(ping.GetProperty("passes").GetBoolean(), ping.ToString());
    }

    [Fact]
    public async Task The_route_goes_only_into_the_table_of_the_resources_subnet()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (payments, _, link) = Sides(cloud);

        await link.SettleAsync();

        var seen = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        var table = Assert.Single(seen.RouteTables, table => table.Routes.Any(route => route.Kind == RouteTargetKind.Link));
        Assert.Equal(cloud.Id("111111111111/eu-west-1/payments/route-table/private"), table.Id);
        Assert.Contains(payments.Parts, part => part.Key == $"route/{table.Id}/10.2.1.0/24" && part.Presence == PartPresence.Ready);
    }

    [Fact]
    public async Task Removing_leaves_nothing_of_ours_and_all_that_was_there_before()
    {
        await using var cloud = await SimCloud.StartAsync();
        var before = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        var (payments, orders, link) = Sides(cloud);
        await link.SettleAsync();

        await link.RemoveAsync(_ => true);

        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        var after = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        Assert.DoesNotContain(after.Links, one => one.IsLive);
        Assert.Equal(before.RouteTables.SelectMany(table => table.Routes), after.RouteTables.SelectMany(table => table.Routes));
        Assert.Equal(before.Groups.Select(group => group.Id), after.Groups.Select(group => group.Id));
        Assert.All(payments.Results.Concat(orders.Results), result => Assert.IsType<OperationResult.Completed>(result));
        AssertOrder(payments.Calls, "DeleteRoute", "DeleteVpcPeeringConnection");
        AssertOrder(payments.Calls, "RevokeSecurityGroupIngress", "DeleteSecurityGroup");
    }

    [Fact]
    public async Task Removing_one_of_two_connections_leaves_the_others_route_and_peering()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (payments, orders, link) = Sides(cloud);
        payments.Halves.Add(Given.Half("con-2", cloud.Orders, "10.1.2.0/24", "10.2.1.0/24"));
        orders.Halves.Add(Given.Half("con-2", cloud.Payments, "10.2.1.0/24", "10.1.2.0/24"));
        await link.SettleAsync();
        Assert.Single(payments.Calls, call => call.Name == "CreateVpcPeeringConnection");

        await link.RemoveAsync(half => half.Connection == "con-1");

        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        var seen = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        Assert.Equal(ObservedLinkState.Active, Assert.Single(seen.Links).State);
        Assert.Single(seen.RouteTables.SelectMany(table => table.Routes), route => route.Kind == RouteTargetKind.Link);
    }

    [Theory]
    [InlineData("CreateVpcPeeringConnection")]
    [InlineData("AcceptVpcPeeringConnection")]
    [InlineData("CreateTags")]
    [InlineData("CreateRoute")]
    [InlineData("CreateSecurityGroup")]
    [InlineData("AuthorizeSecurityGroupIngress")]
    [InlineData("DeleteRoute")]
    [InlineData("DeleteSecurityGroup")]
    [InlineData("RevokeSecurityGroupIngress")]
    [InlineData("DeleteVpcPeeringConnection")]
    public async Task A_lost_answer_is_found_again_and_nothing_is_made_twice(string action)
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "lost-answer", actions = new[] { action }, count = 1 });
        var (payments, orders, link) = Sides(cloud);

        await link.SettleAsync();
        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        Assert.Single((await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments)).Links);
        await link.RemoveAsync(_ => true);

        var lost = Assert.Single(payments.Results.Concat(orders.Results), result => result is OperationResult.Retryable);
        Assert.True(((OperationResult.Retryable)lost).OutcomeUnknown);
        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        var after = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        Assert.DoesNotContain(after.RouteTables.SelectMany(table => table.Routes), route => route.Kind == RouteTargetKind.Link);
        Assert.DoesNotContain(after.Groups, group => group.Tags.ContainsKey(AwsNaming.InstallationTag));
    }

    [Fact]
    public async Task A_peering_deleted_behind_our_back_is_made_again_and_the_routes_follow()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (payments, orders, link) = Sides(cloud);
        await link.SettleAsync();
        var first = Assert.Single((await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments)).Links).Id;
        await cloud.Provider.ExecuteAsync(SimCloud.OrdersAccess, Ec2Calls.DeletePeering(first), "t", SimCloud.Cancel);

        await link.SettleAsync();

        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
        var seen = await cloud.ReadAsync(SimCloud.PaymentsAccess, cloud.Payments);
        var second = Assert.Single(seen.Links, one => one.IsLive);
        Assert.NotEqual(first, second.Id);
        Assert.Equal(second.Id, Assert.Single(seen.RouteTables.SelectMany(table => table.Routes), route => route.Kind == RouteTargetKind.Link).Target);
    }

    [Fact]
    public async Task Two_regions_are_linked_as_well()
    {
        await using var cloud = await SimCloud.StartAsync();
        var payments = cloud.Drive(SimCloud.PaymentsAccess, cloud.Payments);
        var reports = cloud.Drive(SimCloud.ReportsAccess, cloud.Reports);
        payments.Halves.Add(Given.Half("con-1", cloud.Reports, "10.1.1.0/24", "10.3.1.0/24") with { RemoteRegion = "us-east-1" });
        reports.Halves.Add(Given.Half("con-1", cloud.Payments, "10.3.1.0/24", "10.1.1.0/24"));
        var link = new LinkDriver(payments, reports);

        await link.SettleAsync();

        Assert.True(payments.IsSettled && reports.IsSettled, Open(payments, reports));
        await link.RemoveAsync(_ => true);
        Assert.True(payments.IsSettled && reports.IsSettled, Open(payments, reports));
    }

    [Fact]
    public async Task Throttling_is_not_now_and_nothing_worse()
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new
        {
            kind = "error", actions = new[] { "CreateRoute" }, count = 1, code = "RequestLimitExceeded", status = 503, retry_after_seconds = 7,
        });
        var (payments, orders, link) = Sides(cloud);

        await link.SettleAsync();

        var throttled = Assert.Single(payments.Results.Concat(orders.Results).OfType<OperationResult.Retryable>());
        Assert.False(throttled.OutcomeUnknown);
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.After);
        Assert.True(payments.IsSettled && orders.IsSettled, Open(payments, orders));
    }

    private static (NetworkDriver Payments, NetworkDriver Orders, LinkDriver Link) Sides(SimCloud cloud)
    {
        var payments = cloud.Drive(SimCloud.PaymentsAccess, cloud.Payments);
        var orders = cloud.Drive(SimCloud.OrdersAccess, cloud.Orders);
        payments.Halves.Add(Given.Half("con-1", cloud.Orders, "10.1.1.0/24", "10.2.1.0/24", inbound: Given.Ping("10.2.1.0/24")));
        orders.Halves.Add(Given.Half(
            "con-1", cloud.Payments, "10.2.1.0/24", "10.1.1.0/24", inbound: [Given.Ping("10.1.1.0/24"), Given.Tcp(443, "10.1.1.0/24")]));
        return (payments, orders, new(payments, orders));
    }

    private static string Group(ObservedNetwork network) =>
        Assert.Single(network.Groups, group => group.Tags.ContainsKey(AwsNaming.InstallationTag)).Id;

    private static string Open(params NetworkDriver[] sides) => string.Join("\n", sides.SelectMany(side => side.Parts
        .Where(part => part.Presence != (part.IsWanted ? PartPresence.Ready : PartPresence.Absent))
        .Select(part => $"{part.Key}: {part.Presence} {part.Message}").Concat(side.Results.Select(result => result.ToString()))));

    private static void AssertOrder(List<ProviderOperation> calls, string first, string then) =>
        Assert.True(calls.FindLastIndex(call => call.Name == first) < calls.FindIndex(call => call.Name == then), $"{first} before {then}");
}
