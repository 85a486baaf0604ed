using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>Which changes a role allows, told without making any.</summary>
public sealed class WriteCheckTests
{
    private static ProviderAccess Reader => SimCloud.Access("222222222222", "eu-west-1", "x-2", "reader");

    [Fact]
    public async Task Changes_that_are_not_allowed_are_named_and_none_is_made()
    {
        await using var cloud = await SimCloud.StartAsync();

        var report = await cloud.Provider.CheckAccessAsync(Reader, SimCloud.Cancel);

        Assert.Equal(AccessLevel.Limited, report.Level);
        Assert.Equal(
            ["ec2:AcceptVpcPeeringConnection", "ec2:CreateRoute", "ec2:CreateTags", "ec2:CreateTransitGatewayVpcAttachment", "ec2:CreateVpcPeeringConnection", "ec2:DeleteRoute", "ec2:ReplaceRoute"],
            report.MissingPermissions);
        Assert.Equal(0, cloud.Changes);
    }

    [Fact]
    public async Task Changes_of_our_own_objects_are_tried_once_there_is_one()
    {
        await using var cloud = await SimCloud.StartAsync();
        var group = Ec2Calls.CreateGroup(cloud.Orders.NetworkId, "g", "d", AwsNaming.GroupMark(Given.Installation, "res-1"));
        await cloud.Provider.ExecuteAsync(SimCloud.OrdersAccess, group, "t", SimCloud.Cancel);

        var report = await cloud.Provider.CheckAccessAsync(Reader, SimCloud.Cancel);

        Assert.Contains("ec2:DeleteSecurityGroup", report.MissingPermissions);
        Assert.Contains("ec2:AuthorizeSecurityGroupIngress", report.MissingPermissions);
        Assert.DoesNotContain("ec2:DeleteVpcPeeringConnection", report.MissingPermissions);
    }

    // It was told as a bug of the server's, on a busy machine.
    [Fact]
    public async Task An_answer_that_comes_just_as_the_time_is_over_leaves_the_check_undone()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var time = new CancellationTokenSource();
        using var impatience = new Impatience(time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cloud.Provider.CheckAccessAsync(SimCloud.OrdersAccess, time.Token));
    }

    [Fact]
    public async Task A_role_that_allows_all_lacks_nothing()
    {
        await using var cloud = await SimCloud.StartAsync();

        var report = await cloud.Provider.CheckAccessAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.Equal((AccessLevel.Ready, 0), (report.Level, report.MissingPermissions.Length));
        Assert.Equal(0, cloud.Changes);
    }
}
