using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Security groups.</summary>
internal static class SecurityGroups
{
    private static readonly Filters<SecurityGroup> GroupFilters = BuildFilters();
    private static readonly Description<SecurityGroup> Description = new("securityGroupInfo", "GroupId", GroupFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeSecurityGroups", false, Describe),
        new("CreateSecurityGroup", true, Create),
        new("DeleteSecurityGroup", true, Delete),
    ];

    private static Filters<SecurityGroup> BuildFilters()
    {
        var filters = new Filters<SecurityGroup>(g => g.Id)
        {
            { "group-id", g => g.Id },
            { "group-name", g => g.Name },
            { "vpc-id", g => g.VpcId },
            { "owner-id", g => g.Owner },
            { "description", g => g.Description },
        };
        foreach (var (prefix, egress) in new[] { ("ip-permission.", false), ("egress.ip-permission.", true) })
        {
            filters.AddMany(prefix + "cidr", g => Values(g, r => r.Cidr));
            filters.AddMany(prefix + "group-id", g => Values(g, r => r.GroupId));
            filters.AddMany(prefix + "user-id", g => Values(g, r => r.GroupOwner));
            filters.AddMany(prefix + "protocol", g => Values(g, r => r.Protocol));
            filters.AddMany(prefix + "from-port", g => Values(g, r => $"{r.FromPort}"));
            filters.AddMany(prefix + "to-port", g => Values(g, r => $"{r.ToPort}"));
            filters.AddMany(prefix + "prefix-list-id", g => Values(g, r => r.PrefixListId));

            IEnumerable<string?> Values(SecurityGroup group, Func<SecurityGroupRule, string?> value) =>
                group.Rules.Where(r => r.Egress == egress).Select(value);
        }
        return filters;
    }

    private static IEnumerable<XElement?> Describe(Ec2Call call)
    {
        var names = call.Form.List("GroupName");
        if (names.Count == 0) return Description.Answer(call);
        var known = call.All<SecurityGroup>().ToLookup(g => g.Name);
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } missing)
            throw new Ec2Exception("InvalidGroup.NotFound", $"The security group '{missing}' does not exist in default VPC");
        return [Set("securityGroupInfo", GroupFilters.Apply(call, names.SelectMany(n => known[n])), g => Render(call, g))];
    }

    private static IEnumerable<XElement?> Render(Ec2Call call, SecurityGroup group) =>
    [
        E("groupId", group.Id), E("groupName", group.Name), E("groupDescription", group.Description), E("ownerId", group.Owner), E("vpcId", group.VpcId),
        PermissionXml.Render("ipPermissions", call, group, egress: false),
        PermissionXml.Render("ipPermissionsEgress", call, group, egress: true),
        Tags(call.Here.TagsOf(group.Id)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var name = call.Form.Require("GroupName");
        var description = call.Form.Require("GroupDescription");
        var vpc = call.Named<Vpc>("VpcId");
        Tagging.Check(call, "security-group");
        if (name.Length > 255) throw Refuse.Value($"Value ({name}) for parameter GroupName is invalid. Character sets beyond ASCII or names over 255 characters are not supported.");
        if (name.StartsWith("sg-", StringComparison.Ordinal)) throw Refuse.Value($"Value ({name}) for parameter GroupName is invalid. Group names may not be in the format sg-*.");
        if (description.Length > 255) throw Refuse.Value("Value for parameter GroupDescription is invalid. Descriptions are limited to 255 characters.");
        if (call.Here.SecurityGroups.Values.Any(g => g.VpcId == vpc.Id && g.Name == name))
            throw new Ec2Exception("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");
        var group = call.Add(new SecurityGroup
        {
            VpcId = vpc.Id,
            Name = name,
            Description = description,
            Rules = [new() { Id = call.World.NewId("sgr"), Egress = true, Cidr = "0.0.0.0/0" }],
        });
        return [E("groupId", group.Id), Tags(call.Here.TagsOf(group.Id)), .. Done];
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var group = call.OwnNamed<SecurityGroup>("GroupId");
        if (group.Name == "default")
            throw new Ec2Exception("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");
        if (IsUsed(call.World, group)) throw new Ec2Exception("DependencyViolation", $"resource {group.Id} has a dependent object");
        call.Remove(group);
        return [.. Done, E("groupId", group.Id)];
    }

    private static bool IsUsed(World world, SecurityGroup group) =>
        world.Regions.Values.Any(r => r.NetworkInterfaces.Values.Any(i => i.Groups.Contains(group.Id)))
        || world.Regions.Values.Any(r => r.SecurityGroups.Values.Any(g => g.VpcId == group.VpcId && g.Id != group.Id && g.Rules.Exists(x => x.GroupId == group.Id)));
}
