using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

public sealed class AccessTests
{
    [Fact]
    public async Task A_role_with_the_right_external_id_is_ready()
    {
        await using var cloud = await SimCloud.StartAsync();

        var report = await cloud.Provider.CheckAccessAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.Equal(AccessLevel.Ready, report.Level);
    }

    [Fact]
    public async Task A_role_with_a_wrong_external_id_is_refused_and_says_what_to_do()
    {
        await using var cloud = await SimCloud.StartAsync();
        var access = SimCloud.OrdersAccess with { ExternalId = "guessed" };

        var report = await cloud.Provider.CheckAccessAsync(access, SimCloud.Cancel);
        var read = await cloud.Provider.ReadRegionAsync(access, SimCloud.Cancel);
        var call = await cloud.Provider.ExecuteAsync(access, Ec2Calls.DeleteRoute("rtb-1", "10.0.0.0/8"), "t", SimCloud.Cancel);

        Assert.Equal(AccessLevel.Unreachable, report.Level);
        Assert.Contains("sts:ExternalId", report.Message, StringComparison.Ordinal);
        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Refused>(read);
        Assert.Equal("AccessDenied", Assert.IsType<OperationResult.Rejected>(call).Code);
    }

    [Fact]
    public async Task Missing_permissions_are_named_and_a_read_without_them_is_refused_whole()
    {
        await using var cloud = await SimCloud.StartAsync();
        var access = SimCloud.Access("222222222222", "eu-west-1", "x-2", "blind");

        var report = await cloud.Provider.CheckAccessAsync(access, SimCloud.Cancel);
        var read = await cloud.Provider.ReadRegionAsync(access, SimCloud.Cancel);

        Assert.Equal(AccessLevel.Limited, report.Level);
        Assert.Equal(["ec2:DescribeRouteTables", "ec2:DescribeSubnets"], report.MissingPermissions);
        Assert.Equal("UnauthorizedOperation", Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Refused>(read).Code);
    }

    [Fact]
    public async Task Keys_of_another_account_than_the_declared_one_are_refused()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var local = cloud.With(allowUnboundRoles: true);
        var direct = SimCloud.OrdersAccess with { Settings = Given.Tags() };

        var report = await local.CheckAccessAsync(direct, SimCloud.Cancel);
        var own = await local.CheckAccessAsync(direct with { Account = "000000000000", ProviderId = "prv-root" }, SimCloud.Cancel);

        Assert.Equal(AccessLevel.Unreachable, report.Level);
        Assert.Contains("000000000000", report.Message, StringComparison.Ordinal);
        Assert.Equal(AccessLevel.Ready, own.Level);
    }

    [Fact]
    public async Task Nobody_answering_is_unavailable_and_never_empty()
    {
        using var provider = new AwsProvider(new AwsOptions
        {
            Ec2Endpoint = "http://127.0.0.1:1", StsEndpoint = "http://127.0.0.1:1", AccessKey = "test", SecretKey = "test",
        });

        var read = await provider.ReadRegionAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        var call = await provider.ExecuteAsync(SimCloud.OrdersAccess, Ec2Calls.DeleteGroup("sg-1"), "t", SimCloud.Cancel);

        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable>(read);
        Assert.False(Assert.IsType<OperationResult.Retryable>(call).OutcomeUnknown, "no session, so nothing was sent");
    }

    [Fact]
    public async Task A_failing_page_makes_the_whole_read_unavailable()
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "DescribeSecurityGroups" }, count = 1, code = "InternalError", status = 500 });

        var read = await cloud.Provider.ReadRegionAsync(SimCloud.PaymentsAccess, SimCloud.Cancel);

        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable>(read);
    }

    [Fact]
    public async Task The_bulk_read_finds_the_regions_networks_and_an_unknown_one_is_absent()
    {
        await using var cloud = await SimCloud.StartAsync();

        var read = await cloud.Provider.ReadRegionAsync(SimCloud.PaymentsAccess, SimCloud.Cancel);
        var unknown = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, "vpc-0123456789abcdef0", SimCloud.Cancel);

        var network = Assert.Single(
            Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Read>(read).Value, one => one.Network == cloud.Payments);
        Assert.Equal("111111111111", network.OwnerAccount);
        Assert.Equal(3, network.Subnets.Length);
        Assert.Equal(network.MainTable!.Id, network.Subnets.Single(subnet => subnet.Cidr == Given.Net("10.1.2.0/24")).RouteTableId);
        Assert.All(network.Subnets, subnet => Assert.NotEmpty(subnet.AclId));
        Assert.Single(network.Groups, group => group.Interfaces.Length == 2);
        Assert.IsType<ReadResult<ObservedNetwork>.Absent>(unknown);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_a_cancellation_and_no_result()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cloud.Provider.ReadRegionAsync(SimCloud.OrdersAccess, cancelled.Token));
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_an_unknown_outcome()
    {
        await using var cloud = await SimCloud.StartAsync();
        var clock = new ManualTimers();
        using var provider = new AwsProvider(
            new AwsOptions { Ec2Endpoint = cloud.Url, StsEndpoint = cloud.Url, AccessKey = "test", SecretKey = "test" }, clock);
        await cloud.FaultAsync(new { kind = "latency", actions = new[] { "CreateSecurityGroup" }, latency_ms = 600000 });
        var create = Ec2Calls.CreateGroup(cloud.Orders.NetworkId, "g", "d", Given.Tags(("a", "b")));

        var call = provider.ExecuteAsync(SimCloud.OrdersAccess, create, "t", SimCloud.Cancel);
        while (cloud.CallsOf("CreateSecurityGroup") == 0 && !call.IsCompleted)
            await Task.Yield();
        clock.FireAll();

        Assert.True(Assert.IsType<OperationResult.Retryable>(await call).OutcomeUnknown);
    }
}
