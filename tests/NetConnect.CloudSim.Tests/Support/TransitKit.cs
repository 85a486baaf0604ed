using System.Text.Json.Nodes;
using NetConnect.CloudSim.Ec2;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Support;

/// <summary>Short words for transit gateways of a third account, and for sharing them.</summary>
internal sealed class TransitKit(SimWorld sim)
{
    public const string Hub = "333333333333";

    public JsonObject Ram(string account, string action, JsonObject body, string region = Ireland)
    {
        var reply = TryRam(account, action, body, region);
        Assert.True(reply.ErrorCode is null, $"{action}: {reply.ErrorCode} {reply.Xml}");
        return JsonNode.Parse(reply.Xml)!.AsObject();
    }

    public Ec2Response TryRam(string account, string action, JsonObject body, string region = Ireland) => sim.Emulator.Ram.Handle(
        CallerIdentity.Root(account), region, action.StartsWith("Delete", StringComparison.Ordinal) ? "DELETE" : "POST", $"/{action.ToLowerInvariant()}", body);

    /// <summary>A gateway that does nothing by itself, unless it is told to.</summary>
    public string Gateway(string region = Ireland, string defaults = "disable")
    {
        var id = sim.CallIn(region, Hub, "CreateTransitGateway", ("Options.DefaultRouteTableAssociation", defaults), ("Options.DefaultRouteTablePropagation", defaults))["transitGatewayId"];
        sim.Settle();
        return id;
    }

    public string Share(string gateway, params string[] accounts)
    {
        var share = (string)Ram(Hub, "CreateResourceShare", new()
        {
            ["name"] = gateway,
            ["resourceArns"] = new JsonArray($"arn:aws:ec2:{Ireland}:{Hub}:transit-gateway/{gateway}"),
            ["principals"] = new JsonArray([.. accounts.Select(a => JsonValue.Create(a))]),
        })["resourceShare"]!["resourceShareArn"]!;
        foreach (var account in accounts) Accept(share, account);
        sim.Settle();
        return share;
    }

    public void Accept(string share, string account)
    {
        var invitation = (string)Ram(account, "GetResourceShareInvitations", new() { ["resourceShareArns"] = new JsonArray(share) })["resourceShareInvitations"]![0]!["resourceShareInvitationArn"]!;
        Ram(account, "AcceptResourceShareInvitation", new() { ["resourceShareInvitationArn"] = invitation });
    }

    public Reply Attach(string account, string gateway, string vpc, params string[] subnets) => sim.Call(account, "CreateTransitGatewayVpcAttachment",
        [("TransitGatewayId", gateway), ("VpcId", vpc), .. subnets.Select((s, i) => ($"SubnetIds.{i + 1}", s))]);

    /// <summary>Attached, accepted where that is needed, with a table of its own.</summary>
    public (string Attachment, string Table) Spoke(string account, string gateway, string vpc, params string[] subnets)
    {
        var attachment = Attach(account, gateway, vpc, subnets)["transitGatewayAttachmentId"];
        sim.Settle();
        if (account != Hub) sim.Call(Hub, "AcceptTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment));
        sim.Settle();
        return (attachment, Table(gateway, attachment));
    }

    public string Table(string gateway, string attachment, string region = Ireland)
    {
        var table = sim.CallIn(region, Hub, "CreateTransitGatewayRouteTable", ("TransitGatewayId", gateway))["transitGatewayRouteTableId"];
        sim.Settle();
        sim.CallIn(region, Hub, "AssociateTransitGatewayRouteTable", ("TransitGatewayRouteTableId", table), ("TransitGatewayAttachmentId", attachment));
        sim.Settle();
        return table;
    }

    public Reply Route(string table, string destination, string attachment, string region = Ireland) => sim.CallIn(region, Hub, "CreateTransitGatewayRoute",
        ("TransitGatewayRouteTableId", table), ("DestinationCidrBlock", destination), ("TransitGatewayAttachmentId", attachment));

    public Reply Describe(string kind, string account = Hub, params (string, string)[] fields) => sim.Call(account, $"Describe{kind}", fields);
}
