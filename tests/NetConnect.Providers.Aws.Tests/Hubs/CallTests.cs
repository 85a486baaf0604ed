using NetConnect.CloudSim.Faults;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>Single calls of links over hubs: made twice, without an answer, refused.</summary>
public sealed class CallTests
{
    private const string Payments = "10.1.1.0/24", Orders = "10.2.1.0/24", Archive = "10.4.1.0/24";

    /// <summary>All calls of a life over one hub, across accounts; those between regions have a test of their own.</summary>
    public static TheoryData<string> Calls =>
    [
        "CreateTransitGateway", "CreateResourceShare", "AcceptResourceShareInvitation", "CreateTransitGatewayVpcAttachment", "AcceptTransitGatewayVpcAttachment",
        "CreateTransitGatewayRouteTable", "AssociateTransitGatewayRouteTable", "CreateTransitGatewayRoute", "CreateRoute",
        "DeleteRoute", "DeleteTransitGatewayRoute", "DisassociateTransitGatewayRouteTable", "DeleteTransitGatewayVpcAttachment",
        "DeleteTransitGatewayRouteTable", "DeleteResourceShare", "DeleteTransitGateway",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_without_an_answer_is_found_again_and_nothing_is_made_twice(string action)
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        cloud.Fault(new() { Kind = FaultKind.LostAnswer, Count = 1 }, action);

        // The hub goes first: else attachments take their associations with them.
        Assert.Empty(links[HubCloud.Hub].Calls);
        await LiveAsync(cloud, links);

        Assert.Contains(links.Sides.SelectMany(side => side.Results), result => result is OperationResult.Retryable { OutcomeUnknown: true });
    }

    [Theory]
    [InlineData("CreateTransitGatewayPeeringAttachment")]
    [InlineData("AcceptTransitGatewayPeeringAttachment")]
    [InlineData("DeleteTransitGatewayPeeringAttachment")]
    public async Task So_it_is_between_regions(string action)
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        cloud.Fault(new() { Kind = FaultKind.LostAnswer, Count = 1 }, action);
        links.Add("con-1", cloud.Payments, Payments, cloud.Archive, Archive, HubCloud.FarHub);

        await links.SettleAsync();

        links.AssertSettled();
        await links.RemoveAsync("con-1");
        Assert.Equal([], cloud.Standing());
        Assert.Contains(links.Sides.SelectMany(side => side.Results), result => result is OperationResult.Retryable { OutcomeUnknown: true });
    }

    [Theory]
    [InlineData("CreateTransitGateway")]
    [InlineData("CreateResourceShare")]
    [InlineData("CreateTransitGatewayVpcAttachment")]
    [InlineData("CreateTransitGatewayRouteTable")]
    [InlineData("AssociateTransitGatewayRouteTable")]
    [InlineData("CreateTransitGatewayRoute")]
    [InlineData("CreateTransitGatewayPeeringAttachment")]
    public async Task A_create_that_is_made_twice_answers_what_the_first_one_made(string action)
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Archive, Archive, HubCloud.FarHub);
        await links.SettleAsync();
        var side = links.Sides.First(side => side.Calls.Exists(call => call.Name == action));
        var call = side.Calls.FindIndex(one => one.Name == action);
        var standing = cloud.Standing();
        var region = side.Network == HubCloud.FarHub || side.Network == cloud.Archive ? HubCloud.There : HubCloud.Here;

        var again = await cloud.Provider.ExecuteAsync(HubCloud.Access(side.Network, region), side.Calls[call], $"{side.Network}/{call}", HubCloud.Cancel);

        Assert.Equal(side.Results[call], again);
        Assert.Equal(standing, cloud.Standing());
    }

    [Fact]
    public async Task A_throttled_share_waits_as_long_as_it_was_asked_to()
    {
        using var cloud = new HubCloud();
        cloud.Fault(new() { Kind = FaultKind.Error, Code = "RequestLimitExceeded", Status = 503, RetryAfterSeconds = 17 }, "CreateResourceShare");

        var result = await cloud.Provider.ExecuteAsync(
            HubCloud.HubAccess(HubCloud.Hub), TransitCalls.Share("s", "arn:aws:ec2:eu-west-1:333333333333:transit-gateway/tgw-1", "111111111111", Given.Tags()), "t", HubCloud.Cancel);

        Assert.Equal(TimeSpan.FromSeconds(17), Assert.IsType<OperationResult.Retryable>(result).After);
    }

    [Fact]
    public async Task A_share_that_was_rejected_is_made_anew()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        while (await links[HubCloud.Hub].TurnAsync())
        {
            // The hub makes all that it can alone.
        }

        var first = Assert.Single((await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub)).Gateways[0].Shares, share => share.Account == "111111111111");
        cloud.Emulator.Change(now => cloud.World.ResourceShares[first.Id].Members.RemoveAll(member => member.Entity == "111111111111"));
        cloud.Emulator.Change(now => Out(cloud, first.Id, now));

        await links.SettleAsync();

        links.AssertSettled();
        Assert.DoesNotContain(first.Id, cloud.Standing());
    }

    private static bool Out(HubCloud cloud, string share, DateTimeOffset now)
    {
        var member = new CloudSim.Cloud.Sharing.ShareMember { Entity = "111111111111", IsPrincipal = true, CreatedAt = now, UpdatedAt = now };
        member.Become(CloudSim.Cloud.Sharing.ShareMember.Disassociating, CloudSim.Cloud.Sharing.ShareMember.Disassociated, now, now);
        cloud.World.ResourceShares[share].Members.Add(member);
        return true;
    }

    private static async Task LiveAsync(HubCloud cloud, HubLinks links)
    {
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Payments, "10.1.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        Assert.Equal(1 + 2 + 2 + 2 + 2 + 2, cloud.Standing().Count);
        await links.RemoveAsync("con-1");
        links.AssertSettled();
        Assert.Equal([], cloud.Standing());
    }
}
