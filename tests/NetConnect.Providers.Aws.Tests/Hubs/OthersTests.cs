using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>What others have on a gateway, or the gateway itself: it stays as it was.</summary>
public sealed class OthersTests
{
    private const string Payments = "10.1.1.0/24", Orders = "10.2.1.0/24";

    [Fact]
    public async Task A_gateway_that_operators_named_is_used_and_stays_as_it_was()
    {
        using var cloud = new HubCloud();
        var named = Make(cloud, "disable");
        var before = Text(cloud, named);
        var links = new HubLinks(cloud, named);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);

        await links.SettleAsync();

        links.AssertSettled();
        Assert.True(cloud.Ping(cloud.Payments, "10.1.1.10", cloud.Orders, "10.2.1.10", [.. links.Sides]).Passes);
        await links.RemoveAsync("con-1");
        links.AssertSettled();
        Assert.Equal([named], cloud.Standing());
        Assert.Equal(before, Text(cloud, named));
    }

    [Fact]
    public async Task A_named_gateway_that_acts_by_itself_is_not_used_and_the_message_says_what_to_switch_off()
    {
        using var cloud = new HubCloud();
        var named = Make(cloud, "enable");
        var links = new HubLinks(cloud, named);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);

        await links.SettleAsync();

        var part = links[HubCloud.Hub].Parts.Single(part => part.Kind == PartKinds.Gateway);
        Assert.Equal(PartPresence.Blocked, part.Presence);
        Assert.Contains("default route table association and default route table propagation", part.Message, StringComparison.Ordinal);
        Assert.Empty(links[HubCloud.Hub].Calls);
    }

    [Fact]
    public async Task Defaults_that_somebody_switched_on_at_a_gateway_of_ours_are_switched_off_again()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        cloud.Act(HubCloud.HubAccount, HubCloud.Here, "ModifyTransitGateway", ("TransitGatewayId", cloud.Gateway().Id), ("Options.AutoAcceptSharedAttachments", "enable"));

        await links.SettleAsync();

        links.AssertSettled();
        Assert.False(cloud.Gateway().AutoAccept);
    }

    [Fact]
    public async Task Somebody_elses_attachment_keeps_the_gateway_and_is_not_touched()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        var gateway = cloud.Gateway().Id;
        cloud.Act(
            HubCloud.HubAccount, HubCloud.Here, "CreateTransitGatewayVpcAttachment", ("TransitGatewayId", gateway), ("VpcId", cloud.Tools.NetworkId),
            ("SubnetIds.1", cloud.Id("333333333333/eu-west-1/tools/subnet/a")));
        cloud.Act(HubCloud.HubAccount, HubCloud.Here, "CreateTransitGatewayRouteTable", ("TransitGatewayId", gateway));
        await links.SettleAsync();
        links.AssertSettled();

        await links.RemoveAsync("con-1");

        var part = links[HubCloud.Hub].Parts.Single(part => part.Kind == PartKinds.Gateway);
        Assert.Equal((PartPresence.InUse, true), (part.Presence, part.MayLinger));
        var left = cloud.Standing();
        Assert.Equal(3, left.Count);
        Assert.Contains(gateway, left);
        Assert.All(left.Where(id => id != gateway), id => Assert.Contains(id, part.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_network_that_others_attached_already_is_not_taken_over()
    {
        using var cloud = new HubCloud();
        var named = Make(cloud, "disable");
        cloud.Act(
            HubCloud.HubAccount, HubCloud.Here, "CreateTransitGatewayVpcAttachment", ("TransitGatewayId", named), ("VpcId", cloud.Tools.NetworkId),
            ("SubnetIds.1", cloud.Id("333333333333/eu-west-1/tools/subnet/a")));
        var links = new HubLinks(cloud, named);
        links.Add("con-1", cloud.Tools, "10.5.1.0/24", cloud.Orders, Orders);

        await links.SettleAsync();

        Assert.Equal(PartPresence.Blocked, links[cloud.Tools].Parts.Single(part => part.Kind == PartKinds.Attachment).Presence);
        Assert.DoesNotContain(links[cloud.Tools].Calls, call => call.Name.Contains("TransitGateway", StringComparison.Ordinal));
        Assert.Equal(PartPresence.Absent, links[HubCloud.Hub].Parts.Single(part => part.Key == AwsNaming.AdmitKey(HubCloud.Hub, cloud.Tools)).Presence);
    }

    [Fact]
    public async Task Only_the_wished_network_is_let_in_whatever_id_its_side_names()
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        links.Add("con-1", cloud.Payments, Payments, cloud.Orders, Orders);
        await links.SettleAsync();
        var reports = cloud.Act(
            "222222222222", HubCloud.Here, "CreateTransitGatewayVpcAttachment", ("TransitGatewayId", cloud.Gateway().Id), ("VpcId", cloud.Reports.NetworkId),
            ("SubnetIds.1", cloud.Id("222222222222/eu-west-1/reports/subnet/a")));
        var stranger = System.Text.RegularExpressions.Regex.Match(reports, "tgw-attach-[0-9a-f]+").Value;
        var hub = links[HubCloud.Hub];
        var spokes = hub.Halves[0].Spokes;
        hub.Halves[0] = hub.Halves[0] with { Spokes = [spokes[0], spokes[1] with { Published = Given.Tags(("attachment_id", stranger)) }] };

        while (await hub.TurnAsync())
            Assert.DoesNotContain(stranger, hub.Calls[^1].ToString(), StringComparison.Ordinal);

        var seen = await cloud.ReadAsync(HubCloud.HubAccess(HubCloud.Hub), HubCloud.Hub);
        Assert.Equal(ObservedLinkState.PendingAcceptance, seen.Gateways[0].FindAttachment(stranger)!.State);
    }

    private static string Make(HubCloud cloud, string defaults) => System.Text.RegularExpressions.Regex.Match(
        cloud.Act(
            HubCloud.HubAccount, HubCloud.Here, "CreateTransitGateway", ("Options.DefaultRouteTableAssociation", defaults), ("Options.DefaultRouteTablePropagation", defaults)),
        "tgw-[0-9a-f]+").Value;

    private static string Text(HubCloud cloud, string gateway) =>
        System.Text.RegularExpressions.Regex.Replace(
            cloud.Act(HubCloud.HubAccount, HubCloud.Here, "DescribeTransitGateways", ("TransitGatewayIds.1", gateway)), "<requestId>.*?</requestId>", "");
}
