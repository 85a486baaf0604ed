using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Network ACLs and which subnets they guard.</summary>
internal static class NetworkAcls
{
    private static readonly Filters<NetworkAcl> AclFilters = new(a => a.Id)
    {
        { "network-acl-id", a => a.Id },
        { "vpc-id", a => a.VpcId },
        { "owner-id", a => a.Owner },
        { "default", a => a.IsDefault ? "true" : "false" },
        { "association.association-id", (_, a) => a.Associations.Select(x => x.Id) },
        { "association.subnet-id", (_, a) => a.Associations.Select(x => x.SubnetId) },
        { "association.network-acl-id", (_, a) => a.Associations.Select(_ => a.Id) },
        { "entry.cidr", (_, a) => a.Entries.Select(e => e.Block) },
        { "entry.egress", (_, a) => a.Entries.Select(e => e.Egress ? "true" : "false") },
        { "entry.protocol", (_, a) => a.Entries.Select(e => e.Protocol) },
        { "entry.rule-action", (_, a) => a.Entries.Select(e => e.Allow ? "allow" : "deny") },
        { "entry.rule-number", (_, a) => a.Entries.Select(e => $"{e.Number}") },
    };

    private static readonly Description<NetworkAcl> Description = new("networkAclSet", "NetworkAclId", AclFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeNetworkAcls", false, Description.Answer),
        new("CreateNetworkAcl", true, Create),
        new("DeleteNetworkAcl", true, Delete),
        new("ReplaceNetworkAclAssociation", true, ReplaceAssociation),
        .. NetworkAclEntries.All,
    ];

    public static IEnumerable<NetworkAclEntry> AllowAll(bool egress) =>
        [new() { Number = 100, Egress = egress, Allow = true }, .. DenyAll(egress)];

    private static IEnumerable<NetworkAclEntry> DenyAll(bool egress) => [new() { Number = NetworkAcl.LastRule, Egress = egress }];

    private static IEnumerable<XElement?> Render(Ec2Call call, NetworkAcl acl) =>
    [
        E("networkAclId", acl.Id), E("vpcId", acl.VpcId), E("default", acl.IsDefault), E("ownerId", acl.Owner),
        Set("entrySet", acl.Entries.OrderBy(e => !e.Egress).ThenBy(e => e.Number), NetworkAclEntries.Render),
        Set("associationSet", acl.Associations, a => [E("networkAclAssociationId", a.Id), E("networkAclId", acl.Id), E("subnetId", a.SubnetId)]),
        Tags(call.Here.TagsOf(acl.Id)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        Tagging.Check(call, "network-acl");
        var acl = call.Add(new NetworkAcl { VpcId = vpc.Id, Entries = [.. DenyAll(egress: true), .. DenyAll(egress: false)] });
        return [E("networkAcl", Render(call, acl))];
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var acl = call.OwnNamed<NetworkAcl>("NetworkAclId");
        if (acl.IsDefault) throw Refuse.Value($"cannot delete default network ACL {acl.Id}");
        if (acl.Associations.Count > 0) throw Refuse.InUse("networkAcl", acl.Id);
        call.Remove(acl);
        return Done;
    }

    private static IEnumerable<XElement?> ReplaceAssociation(Ec2Call call)
    {
        var id = call.Form.Require("AssociationId");
        var acl = call.OwnNamed<NetworkAcl>("NetworkAclId");
        var old = call.Here.NetworkAcls.Values.FirstOrDefault(a => a.Associations.Exists(x => x.Id == id))
            ?? throw new Ec2Exception("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");
        if (old.VpcId != acl.VpcId) throw Refuse.Value($"Network ACL {acl.Id} and association {id} belong to different networks");
        var association = old.Associations.Find(x => x.Id == id)!;
        old.Associations.Remove(association);
        association.Id = call.World.NewId("aclassoc");
        acl.Associations.Add(association);
        return [E("newAssociationId", association.Id)];
    }
}
