using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>VPCs on transit gateways: asked for by the VPC's account, accepted by the gateway's.</summary>
internal static class TransitVpcAttachments
{
    private static readonly Filters<TransitAttachment> AttachmentFilters = new(a => a.Id)
    {
        { "transit-gateway-attachment-id", a => a.Id },
        { "transit-gateway-id", a => a.GatewayId },
        { "vpc-id", a => a.VpcId },
        { "state", (call, a) => [call.StateOf(a)] },
    };

    private static readonly Description<TransitAttachment> Description =
        new("transitGatewayVpcAttachments", "TransitGatewayAttachmentIds", AttachmentFilters, Render, a => !a.IsPeering);

    private static readonly AttachmentRequests Requests = new(a => !a.IsPeering, (call, a) => call.OwnsGateway(a), Answer);

    public static readonly Ec2Action[] All =
    [
        new("DescribeTransitGatewayVpcAttachments", false, Description.Answer),
        new("CreateTransitGatewayVpcAttachment", true, Create),
        new("AcceptTransitGatewayVpcAttachment", true, Requests.Accept),
        new("RejectTransitGatewayVpcAttachment", true, Requests.Reject),
        new("ModifyTransitGatewayVpcAttachment", true, Modify),
        new("DeleteTransitGatewayVpcAttachment", true, Requests.Delete),
    ];

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitAttachment item) =>
    [
        E("transitGatewayAttachmentId", item.Id), E("transitGatewayId", item.GatewayId), E("vpcId", item.VpcId), E("vpcOwnerId", item.Owner),
        E("state", call.StateOf(item)), new XElement(Ns + "subnetIds", item.SubnetIds.Select(s => new XElement(Ns + "item", s))), E("creationTime", item.CreatedAt),
        E("options", E("dnsSupport", Switch(item.Dns)), E("ipv6Support", Switch(false)), E("applianceModeSupport", Switch(item.ApplianceMode))),
        Tags(call.Here.TagsOf(item.Id)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var gateway = call.Named<TransitGateway>("TransitGatewayId");
        var vpc = call.OwnNamed<Vpc>("VpcId");
        var subnets = ReadSubnets(call, vpc, call.Form.List("SubnetIds"));
        if (subnets.Count == 0) throw Refuse.Missing("subnetIds");
        RequireOnePerZone(call, subnets);
        Tagging.Check(call, "transit-gateway-attachment");
        RequireState(gateway, TransitState.Available, TransitState.Modifying);
        RequireRoom(call, gateway, vpc);
        var made = new TransitAttachment
        {
            GatewayId = gateway.Id,
            GatewayOwner = gateway.Owner,
            VpcId = vpc.Id,
            SubnetIds = subnets,
            CreatedAt = call.Now,
            Dns = ReadSwitch(call.Form, "Options.DnsSupport") ?? true,
            ApplianceMode = ReadSwitch(call.Form, "Options.ApplianceModeSupport") ?? false,
            DefaultsDue = true,
        };
        // The gateway's own account needs nobody's word.
        var (first, next) = gateway.Owner == call.Account || gateway.AutoAccept
            ? (TransitState.Pending, TransitState.Available)
            : (TransitState.InitiatingRequest, TransitState.PendingAcceptance);
        made.Become(first, next, call.World.Settings.Delays.AttachmentMs, call.Now);
        return Answer(call, call.Add(made));
    }

    private static void RequireRoom(Ec2Call call, TransitGateway gateway, Vpc vpc)
    {
        if (call.World.AttachmentOf(vpc.Id, gateway.Id) is not null)
            throw new Ec2Exception("DuplicateTransitGatewayAttachment", $"{gateway.Id} has non-deleted Transit Gateway Attachments with same VPC ID.");
        var limits = call.World.LimitsOf(gateway.Owner);
        if (call.World.AttachmentsOf(gateway.Id).Count() >= limits.TransitAttachments)
            throw new Ec2Exception("TransitGatewayAttachmentLimitExceeded", $"The maximum number of attachments has been reached for {gateway.Id}.");
        if (call.World.TransitAttachments.Values.Count(a => a.VpcId == vpc.Id && !a.IsTerminal) >= call.Limits.TransitGatewaysPerVpc)
            throw new Ec2Exception("TransitGatewayAttachmentLimitExceeded", $"The maximum number of transit gateways has been reached for {vpc.Id}.");
    }

    private static List<string> ReadSubnets(Ec2Call call, Vpc vpc, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            if (call.Find<Subnet>(id).VpcId != vpc.Id) throw new Ec2Exception("InvalidSubnetID.NotFound", $"The subnet ID '{id}' does not exist in {vpc.Id}");
        return [.. ids.Distinct()];
    }

    private static void RequireOnePerZone(Ec2Call call, List<string> subnets)
    {
        if (subnets.Select(id => call.Find<Subnet>(id).Zone).GroupBy(z => z).FirstOrDefault(z => z.Count() > 1)?.Key is { } zone)
            throw new Ec2Exception("DuplicateSubnetsInSameZone", $"Duplicate Subnets for same AZ {zone}");
    }

    private static IEnumerable<XElement?> Modify(Ec2Call call)
    {
        var item = Requests.Named(call);
        if (item.Owner != call.Account) throw call.NotPermitted(item, "modify");
        RequireState(item, TransitState.Available);
        var vpc = call.Find<Vpc>(item.VpcId!);
        var (add, remove) = (ReadSubnets(call, vpc, call.Form.List("AddSubnetIds")), call.Form.List("RemoveSubnetIds"));
        if (remove.FirstOrDefault(s => !item.SubnetIds.Contains(s)) is { } unknown) throw Refuse.Value(unknown, "removeSubnetIds");
        var subnets = item.SubnetIds.Except(remove).Union(add).ToList();
        if (subnets.Count == 0) throw Refuse.Value("An attachment needs at least one subnet.");
        RequireOnePerZone(call, subnets);
        item.SubnetIds = subnets;
        item.Dns = ReadSwitch(call.Form, "Options.DnsSupport") ?? item.Dns;
        item.ApplianceMode = ReadSwitch(call.Form, "Options.ApplianceModeSupport") ?? item.ApplianceMode;
        item.Become(TransitState.Modifying, TransitState.Available, call.World.Settings.Delays.AttachmentMs, call.Now);
        return Answer(call, item);
    }

    private static IEnumerable<XElement?> Answer(Ec2Call call, TransitAttachment item) => [E("transitGatewayVpcAttachment", Render(call, item))];
}
