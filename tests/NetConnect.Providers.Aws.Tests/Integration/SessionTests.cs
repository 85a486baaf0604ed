using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;
using NetConnect.Providers.Aws.Tests.Support;
using NetConnect.Providers.Aws.Wire;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Tests.Integration;

public sealed class SessionTests
{
    [Fact]
    public async Task A_role_is_assumed_once_and_again_shortly_before_it_expires()
    {
        await using var cloud = await SimCloud.StartAsync();
        var clock = new ShiftedTime();
        using var http = new SharedHttpClientFactory();
        var sessions = new AwsSessions(Options(cloud), NoSecrets.Instance, http, clock);

        var first = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        var second = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        clock.Shift = TimeSpan.FromMinutes(54);
        var early = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        clock.Shift = TimeSpan.FromMinutes(56);
        var late = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.Same(first.Value, second.Value);
        Assert.Same(first.Value, early.Value);
        Assert.NotSame(first.Value, late.Value);
        Assert.Equal(2, cloud.SessionsOpened);
    }

    [Fact]
    public async Task A_trust_policy_that_was_loosened_is_noticed_with_the_next_session()
    {
        await using var cloud = await SimCloud.StartAsync();
        var clock = new ShiftedTime();
        using var http = new SharedHttpClientFactory();
        var sessions = new AwsSessions(Options(cloud), NoSecrets.Instance, http, clock);
        var first = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        await cloud.SeedAsync("""{ "roles": [ { "role": "arn:aws:iam::222222222222:role/netconnect" } ] }""");

        var meanwhile = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        clock.Shift = TimeSpan.FromMinutes(56);
        var next = await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.Same(first.Value, meanwhile.Value);
        Assert.Equal("RoleUnbound", next.Failure!.Code);
    }

    [Fact]
    public async Task Other_settings_of_the_same_provider_never_use_the_old_session()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var http = new SharedHttpClientFactory();
        var sessions = new AwsSessions(Options(cloud), NoSecrets.Instance, http, TimeProvider.System);
        await sessions.OpenAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonServiceException>(
            () => sessions.OpenAsync(SimCloud.OrdersAccess with { ExternalId = "guessed" }, SimCloud.Cancel));
    }

    [Fact]
    public async Task Many_callers_at_once_share_one_session()
    {
        await using var cloud = await SimCloud.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cloud.ReadAsync(SimCloud.OrdersAccess, cloud.Orders)));

        Assert.Equal(1, cloud.SessionsOpened);
    }

    [Fact]
    public async Task All_pages_are_followed_and_a_failing_second_page_is_a_failure()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var http = new SharedHttpClientFactory();
        var options = Options(cloud);
        var pages = new PageReader(new AwsCaller(new AwsSessions(options, NoSecrets.Instance, http, TimeProvider.System), options, TimeProvider.System));
        for (var i = 0; i < 11; i++)
            await cloud.Provider.ExecuteAsync(
                SimCloud.OrdersAccess, Ec2Calls.CreateGroup(cloud.Orders.NetworkId, $"g{i}", "d", Given.Tags(("n", "1"))), "t", SimCloud.Cancel);
        var page = Ec2Page.Groups with { PageSize = 5 };

        var all = await pages.ReadAsync(SimCloud.OrdersAccess, page, page.Request, SimCloud.Cancel);
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "DescribeSecurityGroups" }, skip = 1, count = 1, code = "InternalError", status = 500 });
        var broken = await pages.ReadAsync(SimCloud.OrdersAccess, page, page.Request, SimCloud.Cancel);

        Assert.Equal(12, all.Value!.Select(group => group.Text("groupId")).Distinct().Count());
        Assert.Null(broken.Value);
        Assert.Equal(AwsFailureKind.Lost, broken.Failure!.Kind);
    }

    [Fact]
    public async Task A_create_that_collides_with_our_own_earlier_work_is_completed_and_with_a_foreign_one_rejected()
    {
        await using var cloud = await SimCloud.StartAsync();
        var ours = Ec2Calls.CreateGroup(cloud.Orders.NetworkId, "g", "d", AwsNaming.GroupMark(Given.Installation, "res-1"));
        var theirs = Ec2Calls.CreateGroup(cloud.Orders.NetworkId, "g", "d", AwsNaming.GroupMark("another", "res-1"));

        var first = await cloud.Provider.ExecuteAsync(SimCloud.OrdersAccess, ours, "t", SimCloud.Cancel);
        var again = await cloud.Provider.ExecuteAsync(SimCloud.OrdersAccess, ours, "t", SimCloud.Cancel);
        var foreign = await cloud.Provider.ExecuteAsync(SimCloud.OrdersAccess, theirs, "t", SimCloud.Cancel);

        Assert.Equal(first, again);
        Assert.Equal("InvalidGroup.Duplicate", Assert.IsType<Model.Links.OperationResult.Rejected>(foreign).Code);
    }

    [Fact]
    public async Task A_foreign_peering_that_ec2_hands_out_for_our_request_is_not_taken_for_ours()
    {
        await using var cloud = await SimCloud.StartAsync();
        var pair = Model.Identity.NetworkPair.Of(cloud.Payments, cloud.Orders);
        var theirs = Ec2Calls.CreatePeering(pair, "eu-west-1", AwsNaming.PeeringTags("another", pair.ToString(), 1));
        var ours = Ec2Calls.CreatePeering(pair, "eu-west-1", AwsNaming.PeeringTags(Given.Installation, pair.ToString(), 1));
        await cloud.Provider.ExecuteAsync(SimCloud.PaymentsAccess, theirs, "t", SimCloud.Cancel);

        var result = await cloud.Provider.ExecuteAsync(SimCloud.PaymentsAccess, ours, "t", SimCloud.Cancel);

        Assert.Null(Assert.IsType<Model.Links.OperationResult.InProgress>(result).ExternalId);
    }

    private static AwsOptions Options(SimCloud cloud) =>
        new() { Ec2Endpoint = cloud.Url, StsEndpoint = cloud.Url, AccessKey = "test", SecretKey = "test" };

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
