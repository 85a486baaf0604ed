using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Planning.Acls;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>Everything that a provider's role must be allowed, and nothing more: the policy in the docs is written from this table.</summary>
/// <remarks>A call of <see cref="Ec2Calls"/> without a row here fails a test.</remarks>
internal static class Permissions
{
    private const string Peering = "vpc-peering-connection";
    private const string Group = "security-group";
    private const string Table = "route-table";
    private const string Acl = "network-acl";

    /// <summary>Nothing has this id, and a policy can't tell.</summary>
    private const string NoPeering = "pcx-00000000000000000";

    private const string NoInterface = "eni-00000000000000000";
    private const string NoGroup = "sg-00000000000000000";
    private const string NoAcl = "acl-00000000000000000";

    /// <summary>From the range that is reserved for documentation: it leads nowhere.</summary>
    private const string Nowhere = "192.0.2.0/24";

    private static readonly ImmutableSortedDictionary<string, string> Tag =
        ImmutableSortedDictionary<string, string>.Empty.Add(AwsNaming.PartTag, "probe");

    private static readonly Flow Rule = new(Protocol.Icmp, null, Cidr.Parse(Nowhere));

    private static readonly ImmutableSortedDictionary<string, string> Entry =
        new AclLine(IsEgress: false, Allows: false, Protocol.Any, null, null, Cidr.Parse(Nowhere)).Arguments(NoAcl, AclGround.LastRule - 1);

    /// <summary>The descriptions, which AWS grants for all objects or none.</summary>
    public static IEnumerable<string> Reads => Names([.. Ec2Page.All, .. Ec2Page.Transit]).Append("ram:GetResourceShareInvitations");

    /// <summary>Those that only hubs need.</summary>
    public static IEnumerable<string> HubReads => Names(Ec2Page.Hub).Append("ec2:SearchTransitGatewayRoutes")
        .Append("ram:GetResourceShareAssociations").Append("ram:GetResourceShares");

    public static ImmutableArray<Permission> Writes { get; } =
    [
        new("CreateVpcPeeringConnection", ["vpc", Peering], PermissionScope.Any, it => it.Vpc is { } vpc ? Ec2Calls.ProbePeering(vpc, Tag) : null),
        new("AcceptVpcPeeringConnection", ["vpc", Peering], PermissionScope.Any, it => Ec2Calls.AcceptPeering(it.Peering ?? NoPeering)),
        new("DeleteVpcPeeringConnection", [Peering], PermissionScope.Tagged, it => it.Peering is { } id ? Ec2Calls.DeletePeering(id) : null),
        new("CreateTags", [Peering, Group, "transit-gateway-attachment"], PermissionScope.OwnTags, it => Ec2Calls.Tag(it.Peering ?? NoPeering, Tag)),
        new("CreateRoute", [Table], PermissionScope.Any, it => it.RouteTable is { } table ? Ec2Calls.CreateRoute(table, Nowhere, NoPeering) : null),
        new("ReplaceRoute", [Table], PermissionScope.Any, it => it.RouteTable is { } table ? Ec2Calls.ReplaceRoute(table, Nowhere, NoPeering) : null),
        new("DeleteRoute", [Table], PermissionScope.Any, it => it.RouteTable is { } table ? Ec2Calls.DeleteRoute(table, Nowhere) : null),
        new("CreateSecurityGroup", ["vpc", Group], PermissionScope.Any, it => it.Vpc is { } vpc ? Ec2Calls.CreateGroup(vpc, "netconnect-probe", "probe", Tag) : null),
        new("DeleteSecurityGroup", [Group], PermissionScope.Tagged, it => it.Group is { } id ? Ec2Calls.DeleteGroup(id) : null),
        new("AuthorizeSecurityGroupIngress", [Group], PermissionScope.Tagged, it => it.Group is { } id ? Ec2Calls.Authorize(id, OperationEffect.Change, [Rule], "probe") : null),
        new("RevokeSecurityGroupIngress", [Group], PermissionScope.Tagged, it => it.Group is { } id ? Ec2Calls.Revoke(id, OperationEffect.Change, [Rule]) : null),
        new("ModifyNetworkInterfaceAttribute", ["network-interface", Group], PermissionScope.Any, it => Ec2Calls.ProbeCarry(NoInterface, it.Group ?? NoGroup))
        {
            Setting = AwsSettings.Attach,
        },
        new("CreateNetworkAclEntry", [Acl], PermissionScope.Any, _ => Ec2Calls.CreateAclEntry(Entry)) { Setting = AwsSettings.Enforce },
        new("DeleteNetworkAclEntry", [Acl], PermissionScope.Any, _ => Ec2Calls.DeleteAclEntry(Entry)) { Setting = AwsSettings.Enforce },
        new("ModifyVpcPeeringConnectionOptions", [Peering], PermissionScope.Tagged, it => it.Peering is { } id ? Ec2Calls.ShareNames(id, PeeringDns.Requester.Parameter, shares: true) : null)
        {
            Setting = AwsSettings.Dns,
        },
        .. TransitPermissions.OfNetworks,
        .. TransitPermissions.OfHubs,
    ];

    public static IEnumerable<string> All =>
        Reads.Concat(HubReads).Concat(Writes.SelectMany(write => write.Names)).Select(name => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]).Distinct();

    private static IEnumerable<string> Names(IEnumerable<Ec2Page> pages) =>
        pages.Select(page => page.Action).Distinct().Order(StringComparer.Ordinal).Select(action => $"ec2:{action}");
}
