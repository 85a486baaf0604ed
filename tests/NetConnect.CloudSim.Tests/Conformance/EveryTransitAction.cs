using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Conformance;

/// <summary>Every action on transit gateways, with success, while there is something to show.</summary>
internal sealed class EveryTransitAction(SimWorld sim)
{
    private readonly TransitKit kit = new(sim);

    public void Walk()
    {
        var gateway = Ok(Hub, "CreateTransitGateway", ("Description", "hub"), ("Options.AmazonSideAsn", "4200000001"), ("Options.DefaultRouteTableAssociation", "enable"),
            ("Options.DefaultRouteTablePropagation", "disable"), ("Options.AutoAcceptSharedAttachments", "disable"), ("TagSpecification.1.ResourceType", "transit-gateway"),
            ("TagSpecification.1.Tag.1.Key", "Name"), ("TagSpecification.1.Tag.1.Value", "hub"))["transitGatewayId"];
        sim.Settle();
        Ok(Hub, "ModifyTransitGateway", ("TransitGatewayId", gateway), ("Options.DefaultRouteTableAssociation", "disable"));
        sim.Settle();
        kit.Share(gateway, Left, Right);
        var (one, two, dropped) = (Attach(gateway, "10.31.0.0/16", Left), Attach(gateway, "10.32.0.0/16", Right), Attach(gateway, "10.33.0.0/16", Left));
        Ok(Hub, "RejectTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", dropped.Attachment));
        foreach (var spoke in new[] { one, two }) Ok(Hub, "AcceptTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", spoke.Attachment));
        sim.Settle();
        var second = sim.Call(Left, "CreateSubnet", ("VpcId", one.Vpc), ("CidrBlock", "10.31.2.0/24"), ("AvailabilityZone", "eu-west-1b"))["subnetId"];
        Ok(Left, "ModifyTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", one.Attachment), ("AddSubnetIds.1", second));
        sim.Settle();
        Tables(gateway, one.Attachment, two.Attachment);
        Peering(gateway);
        foreach (var kind in new[] { "TransitGateways", "TransitGatewayAttachments", "TransitGatewayVpcAttachments", "TransitGatewayPeeringAttachments", "TransitGatewayRouteTables" })
            Ok(Hub, $"Describe{kind}");
        Ok(Right, "DeleteTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", two.Attachment));
        var empty = kit.Gateway();
        Ok(Hub, "DeleteTransitGateway", ("TransitGatewayId", empty));
    }

    private (string Vpc, string Attachment) Attach(string gateway, string cidr, string account)
    {
        var vpc = sim.Vpc(cidr, account);
        var subnet = sim.Subnet(vpc, cidr.Replace("0.0/16", "1.0/24"), account);
        var attachment = Ok(account, "CreateTransitGatewayVpcAttachment", ("TransitGatewayId", gateway), ("VpcId", vpc), ("SubnetIds.1", subnet), ("Options.DnsSupport", "enable"),
            ("TagSpecifications.1.ResourceType", "transit-gateway-attachment"), ("TagSpecifications.1.Tag.1.Key", "Name"), ("TagSpecifications.1.Tag.1.Value", "spoke"))["transitGatewayAttachmentId"];
        sim.Settle();
        return (vpc, attachment);
    }

    private void Tables(string gateway, string one, string two)
    {
        var table = Ok(Hub, "CreateTransitGatewayRouteTable", ("TransitGatewayId", gateway), ("TagSpecifications.1.ResourceType", "transit-gateway-route-table"),
            ("TagSpecifications.1.Tag.1.Key", "Name"), ("TagSpecifications.1.Tag.1.Value", "one"))["transitGatewayRouteTableId"];
        sim.Settle();
        Ok(Hub, "AssociateTransitGatewayRouteTable", Of(table, one));
        Ok(Hub, "EnableTransitGatewayRouteTablePropagation", Of(table, two));
        sim.Settle();
        Ok(Hub, "CreateTransitGatewayRoute", [("DestinationCidrBlock", "10.32.1.0/24"), .. Of(table, two)]);
        Ok(Hub, "CreateTransitGatewayRoute", ("DestinationCidrBlock", "10.99.0.0/16"), ("TransitGatewayRouteTableId", table), ("Blackhole", "true"));
        Ok(Hub, "ReplaceTransitGatewayRoute", [("DestinationCidrBlock", "10.99.0.0/16"), .. Of(table, one)]);
        Ok(Hub, "SearchTransitGatewayRoutes", ("TransitGatewayRouteTableId", table), ("Filter.1.Name", "type"), ("Filter.1.Value.1", "static"), ("Filter.1.Value.2", "propagated"));
        Ok(Hub, "GetTransitGatewayRouteTableAssociations", ("TransitGatewayRouteTableId", table));
        Ok(Hub, "GetTransitGatewayRouteTablePropagations", ("TransitGatewayRouteTableId", table));
        Ok(Hub, "DeleteTransitGatewayRoute", ("DestinationCidrBlock", "10.99.0.0/16"), ("TransitGatewayRouteTableId", table));
        Ok(Hub, "DisableTransitGatewayRouteTablePropagation", Of(table, two));
        Ok(Hub, "DisassociateTransitGatewayRouteTable", Of(table, one));
        sim.Settle();
        Ok(Hub, "DeleteTransitGatewayRouteTable", ("TransitGatewayRouteTableId", table));

        static (string, string)[] Of(string table, string attachment) => [("TransitGatewayRouteTableId", table), ("TransitGatewayAttachmentId", attachment)];
    }

    private void Peering(string gateway)
    {
        var (first, second) = (kit.Gateway(Virginia), kit.Gateway(Virginia));
        var (accepted, rejected) = (Ask(first), Ask(second));
        sim.Settle();
        Far("RejectTransitGatewayPeeringAttachment", rejected);
        Far("AcceptTransitGatewayPeeringAttachment", accepted);
        sim.Settle();
        Ok(Hub, "DescribeTransitGatewayPeeringAttachments", ("TransitGatewayAttachmentIds.1", accepted));
        Ok(Hub, "DeleteTransitGatewayPeeringAttachment", ("TransitGatewayAttachmentId", accepted));

        string Ask(string peer) => Ok(Hub, "CreateTransitGatewayPeeringAttachment", ("TransitGatewayId", gateway), ("PeerTransitGatewayId", peer), ("PeerAccountId", Hub), ("PeerRegion", Virginia),
            ("TagSpecification.1.ResourceType", "transit-gateway-attachment"), ("TagSpecification.1.Tag.1.Key", "Name"), ("TagSpecification.1.Tag.1.Value", "far"))["transitGatewayAttachmentId"];

        void Far(string action, string attachment) => Assert.Null(sim.CallIn(Virginia, Hub, action, ("TransitGatewayAttachmentId", attachment)).Error);
    }

    private const string Hub = TransitKit.Hub;

    private Reply Ok(string account, string action, params (string, string)[] fields)
    {
        var reply = sim.Call(account, action, fields);
        Assert.True(reply.Error is null, $"{action}: {reply.Error} {reply.Response.Xml}");
        return reply;
    }
}
