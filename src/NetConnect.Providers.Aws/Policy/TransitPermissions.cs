using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>The rows of links over transit gateways. Gateways, attachments and invitations may be another account's.</summary>
internal static class TransitPermissions
{
    private const string Gateway = "transit-gateway";
    private const string AnyGateway = Permission.Elsewhere + Gateway;
    private const string Attachment = "transit-gateway-attachment";
    private const string AnyAttachment = Permission.Elsewhere + Attachment;
    private const string Table = "transit-gateway-route-table";
    private const string Share = "resource-share";

    /// <summary>Nothing has this id, and a policy can't tell.</summary>
    private const string NoGateway = "tgw-00000000000000000";

    private const string NoAttachment = "tgw-attach-00000000000000000";
    private const string NoTable = "tgw-rtb-00000000000000000";
    private const string NoSubnet = "subnet-00000000000000000";
    private const string NoShare = "arn:aws:ram:eu-west-1:000000000000:resource-share/none";
    private const string NoAccount = "000000000000";
    private const string Nowhere = "192.0.2.0/24";

    private static readonly ImmutableSortedDictionary<string, string> Tag = ImmutableSortedDictionary<string, string>.Empty.Add(AwsNaming.PartTag, "probe");

    public static ImmutableArray<Permission> OfNetworks { get; } =
    [
        new("CreateTransitGatewayVpcAttachment", ["vpc", "subnet", Attachment, AnyGateway], PermissionScope.Any, it => it.Vpc is { } vpc ? TransitCalls.Attach(NoGateway, vpc, [NoSubnet], Tag) : null),
        new("ModifyTransitGatewayVpcAttachment", [Attachment], PermissionScope.Tagged, it => it.Attachment is { } id ? TransitCalls.ModifyAttachment(id, [NoSubnet], []) : null),
        new("DeleteTransitGatewayVpcAttachment", [Attachment], PermissionScope.Tagged, it => it.Attachment is { } id ? TransitCalls.Detach(id) : null),
        new("AcceptResourceShareInvitation", [Permission.Elsewhere + "resource-share-invitation"], PermissionScope.Any, _ => TransitCalls.AcceptShare(NoShare)) { Service = Permission.Ram },
    ];

    public static ImmutableArray<Permission> OfHubs { get; } =
    [
        .. new Permission[]
        {
            new("CreateTransitGateway", [Gateway], PermissionScope.Any, _ => TransitCalls.CreateGateway(AwsNaming.Asn("", ""), Tag)),
            new("ModifyTransitGateway", [Gateway], PermissionScope.Tagged, it => it.Gateway is { } id ? TransitCalls.ModifyGateway(id) : null),
            new("DeleteTransitGateway", [Gateway], PermissionScope.Tagged, it => it.Gateway is { } id ? TransitCalls.DeleteGateway(id) : null),
            new("CreateTags", [Gateway, Table, AnyAttachment], PermissionScope.OwnTags, it => Ec2Calls.Tag(it.Gateway ?? NoGateway, Tag)),
            new("AcceptTransitGatewayVpcAttachment", [AnyAttachment], PermissionScope.Any, _ => TransitCalls.AcceptAttachment(NoAttachment)),
            new("AcceptTransitGatewayPeeringAttachment", [AnyAttachment], PermissionScope.Any, _ => TransitCalls.AcceptPeering(NoAttachment)),
            new("CreateTransitGatewayPeeringAttachment", [Attachment, AnyGateway], PermissionScope.Any, _ => TransitCalls.CreatePeering(NoGateway, new(Platform.Aws, NoAccount, "hub"), NoGateway, "eu-west-1", Tag)),
            new("DeleteTransitGatewayPeeringAttachment", [Attachment], PermissionScope.Tagged, it => it.Attachment is { } id ? TransitCalls.DeletePeering(id) : null),
            new("CreateTransitGatewayRouteTable", [Gateway, Table], PermissionScope.Any, _ => TransitCalls.CreateTable(NoGateway, Tag)),
            new("DeleteTransitGatewayRouteTable", [Table], PermissionScope.Tagged, it => it.GatewayTable is { } id ? TransitCalls.DeleteTable(id) : null),
            new("AssociateTransitGatewayRouteTable", [Table, AnyAttachment], PermissionScope.Any, _ => TransitCalls.Associate(NoTable, NoAttachment)),
            new("DisassociateTransitGatewayRouteTable", [Table, AnyAttachment], PermissionScope.Any, _ => TransitCalls.Disassociate(NoTable, NoAttachment)),
            new("CreateTransitGatewayRoute", [Table, AnyAttachment], PermissionScope.Any, _ => TransitCalls.CreateRoute(NoTable, Nowhere, NoAttachment)),
            new("ReplaceTransitGatewayRoute", [Table, AnyAttachment], PermissionScope.Any, _ => TransitCalls.ReplaceRoute(NoTable, Nowhere, NoAttachment)),
            new("DeleteTransitGatewayRoute", [Table], PermissionScope.Tagged, it => it.GatewayTable is { } id ? TransitCalls.DeleteRoute(id, Nowhere) : null),
            new("CreateResourceShare", [Share], PermissionScope.Any, _ => TransitCalls.Share("probe", NoGateway, NoAccount, Tag)) { Service = Permission.Ram, Also = ["TagResource"] },
            new("DeleteResourceShare", [Share], PermissionScope.Tagged, _ => TransitCalls.Unshare(NoShare)) { Service = Permission.Ram },
        }.Select(permission => permission with { Setting = ProviderAccess.HubSetting }),
    ];
}
