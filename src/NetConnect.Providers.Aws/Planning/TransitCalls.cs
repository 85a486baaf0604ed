using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The mutating calls on transit gateways, and those by which accounts share them.</summary>
internal static class TransitCalls
{
    public const string CreateGatewayAction = "CreateTransitGateway";
    public const string CreateAttachmentAction = "CreateTransitGatewayVpcAttachment";
    public const string AcceptAttachmentAction = "AcceptTransitGatewayVpcAttachment";
    public const string CreateTableAction = "CreateTransitGatewayRouteTable";
    public const string AssociateAction = "AssociateTransitGatewayRouteTable";
    public const string CreateRouteAction = "CreateTransitGatewayRoute";
    public const string CreatePeeringAction = "CreateTransitGatewayPeeringAttachment";
    public const string AcceptPeeringAction = "AcceptTransitGatewayPeeringAttachment";
    public const string CreateShareAction = "CreateResourceShare";
    public const string DeleteShareAction = "DeleteResourceShare";
    public const string AcceptShareAction = "AcceptResourceShareInvitation";

    /// <summary>Those that go to the Resource Access Manager.</summary>
    public static readonly ImmutableHashSet<string> Sharing = [CreateShareAction, DeleteShareAction, AcceptShareAction];

    public static readonly ImmutableHashSet<string> Actions =
    [
        CreateGatewayAction, "ModifyTransitGateway", "DeleteTransitGateway",
        CreateAttachmentAction, AcceptAttachmentAction, "ModifyTransitGatewayVpcAttachment", "DeleteTransitGatewayVpcAttachment",
        CreateTableAction, "DeleteTransitGatewayRouteTable", AssociateAction, "DisassociateTransitGatewayRouteTable",
        CreateRouteAction, "ReplaceTransitGatewayRoute", "DeleteTransitGatewayRoute",
        CreatePeeringAction, AcceptPeeringAction, "DeleteTransitGatewayPeeringAttachment",
        .. Sharing,
    ];

    private const string Attachment = "TransitGatewayAttachmentId";
    private const string Table = "TransitGatewayRouteTableId";

    /// <summary>Nothing that attaches is let in, routed or known by itself.</summary>
    private static readonly (string, string)[] NoDefaults =
    [
        ("Options.AutoAcceptSharedAttachments", "disable"), ("Options.DefaultRouteTableAssociation", "disable"), ("Options.DefaultRouteTablePropagation", "disable"),
    ];

    public static ProviderOperation CreateGateway(long asn, ImmutableSortedDictionary<string, string> tags) => Ec2Calls.Call(
        CreateGatewayAction,
        OperationEffect.Create,
        [
            ("Description", "NetConnect: only what was agreed passes"), ("Options.AmazonSideAsn", asn.ToString(CultureInfo.InvariantCulture)),
            .. NoDefaults, .. Ec2Calls.Specification("transit-gateway", tags),
        ]);

    public static ProviderOperation ModifyGateway(string gateway) =>
        Ec2Calls.Call("ModifyTransitGateway", OperationEffect.Change, [(Way.Gateway, gateway), .. NoDefaults]);

    /// <param name="effect">A change, when another one stays.</param>
    public static ProviderOperation DeleteGateway(string gateway, OperationEffect effect = OperationEffect.Remove) =>
        Ec2Calls.Call("DeleteTransitGateway", effect, [(Way.Gateway, gateway)]);

    public static ProviderOperation Attach(string gateway, string vpc, IEnumerable<string> subnets, ImmutableSortedDictionary<string, string> tags) => Ec2Calls.Call(
        CreateAttachmentAction,
        OperationEffect.Create,
        [
            (Way.Gateway, gateway), ("VpcId", vpc), .. List("SubnetIds", subnets),
            .. Ec2Calls.Specification("transit-gateway-attachment", tags, "TagSpecifications"),
        ]);

    public static ProviderOperation AcceptAttachment(string id) => Ec2Calls.Call(AcceptAttachmentAction, OperationEffect.Change, [(Attachment, id)]);

    public static ProviderOperation ModifyAttachment(string id, IEnumerable<string> add, IEnumerable<string> remove) => Ec2Calls.Call(
        "ModifyTransitGatewayVpcAttachment", OperationEffect.Change, [(Attachment, id), .. List("AddSubnetIds", add), .. List("RemoveSubnetIds", remove)]);

    public static ProviderOperation Detach(string id) => Ec2Calls.Call("DeleteTransitGatewayVpcAttachment", OperationEffect.Remove, [(Attachment, id)]);

    public static ProviderOperation CreateTable(string gateway, ImmutableSortedDictionary<string, string> tags) => Ec2Calls.Call(
        CreateTableAction,
        OperationEffect.Create,
        [(Way.Gateway, gateway), .. Ec2Calls.Specification("transit-gateway-route-table", tags, "TagSpecifications")]);

    /// <param name="effect">A change, when another one stays.</param>
    public static ProviderOperation DeleteTable(string table, OperationEffect effect = OperationEffect.Remove) =>
        Ec2Calls.Call("DeleteTransitGatewayRouteTable", effect, [(Table, table)]);

    public static ProviderOperation Associate(string table, string attachment) =>
        Ec2Calls.Call(AssociateAction, OperationEffect.Create, [(Table, table), (Attachment, attachment)]);

    public static ProviderOperation Disassociate(string table, string attachment) =>
        Ec2Calls.Call("DisassociateTransitGatewayRouteTable", OperationEffect.Remove, [(Table, table), (Attachment, attachment)]);

    public static ProviderOperation CreateRoute(string table, string destination, string attachment) =>
        Ec2Calls.Call(CreateRouteAction, OperationEffect.Create, Route(table, destination, attachment));

    public static ProviderOperation ReplaceRoute(string table, string destination, string attachment) =>
        Ec2Calls.Call("ReplaceTransitGatewayRoute", OperationEffect.Change, Route(table, destination, attachment));

    public static ProviderOperation DeleteRoute(string table, string destination) =>
        Ec2Calls.Call("DeleteTransitGatewayRoute", OperationEffect.Remove, [(Table, table), ("DestinationCidrBlock", destination)]);

    public static ProviderOperation CreatePeering(string gateway, NetworkRef peer, string peerGateway, string peerRegion, ImmutableSortedDictionary<string, string> tags) => Ec2Calls.Call(
        CreatePeeringAction,
        OperationEffect.Create,
        [
            (Way.Gateway, gateway), ("PeerTransitGatewayId", peerGateway), ("PeerAccountId", peer.Account), ("PeerRegion", peerRegion),
            .. Ec2Calls.Specification("transit-gateway-attachment", tags),
        ]);

    public static ProviderOperation AcceptPeering(string id) => Ec2Calls.Call(AcceptPeeringAction, OperationEffect.Change, [(Attachment, id)]);

    public static ProviderOperation DeletePeering(string id) => Ec2Calls.Call("DeleteTransitGatewayPeeringAttachment", OperationEffect.Remove, [(Attachment, id)]);

    /// <summary>Not as it goes over the wire: RAM takes JSON, which the executor writes.</summary>
    public static ProviderOperation Share(string name, string gatewayArn, string account, ImmutableSortedDictionary<string, string> tags) => Ec2Calls.Call(
        CreateShareAction,
        OperationEffect.Create,
        [("name", name), ("resourceArn", gatewayArn), ("principal", account), .. tags.Select(tag => ($"tag.{tag.Key}", tag.Value))]);

    /// <param name="effect">A change when it is to be made anew.</param>
    public static ProviderOperation Unshare(string share, OperationEffect effect = OperationEffect.Remove) =>
        Ec2Calls.Call(DeleteShareAction, effect, [("resourceShareArn", share)]);

    /// <summary>Names the share: which invitation that is the executor looks up.</summary>
    public static ProviderOperation AcceptShare(string share) => Ec2Calls.Call(AcceptShareAction, OperationEffect.Create, [("resourceShareArn", share)]);

    private static (string, string)[] Route(string table, string destination, string attachment) =>
        [(Table, table), ("DestinationCidrBlock", destination), (Attachment, attachment)];

    private static IEnumerable<(string, string)> List(string name, IEnumerable<string> items) =>
        items.Order(StringComparer.Ordinal).Select((item, i) => (Ec2Calls.Numbered(name, i), item));
}
