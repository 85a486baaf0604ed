using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>The rules of security groups: permit, revoke, list.</summary>
internal static class SecurityGroupRules
{
    private sealed record Listed(SecurityGroup Group, SecurityGroupRule Rule);

    private static readonly Filters<Listed> RuleFilters = new(r => r.Rule.Id)
    {
        { "group-id", r => r.Group.Id },
        { "security-group-rule-id", r => r.Rule.Id },
    };

    public static readonly Ec2Action[] All =
    [
        new("AuthorizeSecurityGroupIngress", true, call => Authorize(call, egress: false)),
        new("AuthorizeSecurityGroupEgress", true, call => Authorize(call, egress: true)),
        new("RevokeSecurityGroupIngress", true, call => Revoke(call, egress: false)),
        new("RevokeSecurityGroupEgress", true, call => Revoke(call, egress: true)),
        new("DescribeSecurityGroupRules", false, Describe),
    ];

    public static SecurityGroupRule Find(Ec2Call call, string id) =>
        Rules(call).FirstOrDefault(r => r.Rule.Id == id)?.Rule ?? throw Refuse.NotFound(ObjectKind.Of<SecurityGroupRule>(), id);

    private static IEnumerable<Listed> Rules(Ec2Call call) =>
        call.All<SecurityGroup>().SelectMany(g => g.Rules.Where(r => call.Sees(r.Id)).Select(r => new Listed(g, r)));

    private static IEnumerable<XElement?> Authorize(Ec2Call call, bool egress)
    {
        var group = call.OwnNamed<SecurityGroup>("GroupId");
        var rules = PermissionReader.Read(call, group, egress);
        Tagging.Check(call, "security-group-rule");
        for (var i = 0; i < rules.Count; i++)
            if (group.Rules.Concat(rules.Take(i)).Any(rules[i].PermitsSameAs)) throw Duplicate(rules[i]);
        if (group.Rules.Count(r => r.Egress == egress) + rules.Count > call.Limits.RulesPerGroup)
            throw new Ec2Exception("RulesPerSecurityGroupLimitExceeded", "The maximum number of rules per security group has been reached.");
        foreach (var rule in rules)
        {
            rule.Id = call.World.NewId("sgr");
            group.Rules.Add(rule);
            Tagging.ApplySpecifications(call, rule.Id);
            call.NoteCreated(rule.Id, rule);
        }
        return [.. Done, Set("securityGroupRuleSet", rules, r => Render(call, new(group, r)))];
    }

    private static Ec2Exception Duplicate(SecurityGroupRule rule) => new("InvalidPermission.Duplicate",
        $"the specified rule \"peer: {rule.Cidr ?? rule.GroupId ?? rule.PrefixListId}, {(rule.Protocol == "-1" ? "ALL" : rule.Protocol.ToUpperInvariant())}, from port: {rule.FromPort}, to port: {rule.ToPort}, ALLOW\" already exists");

    private static IEnumerable<XElement?> Revoke(Ec2Call call, bool egress)
    {
        var group = call.OwnNamed<SecurityGroup>("GroupId");
        var ids = call.Form.List("SecurityGroupRuleId");
        var rules = ids.Count > 0
            ? ids.Select(id => group.Rules.Find(r => r.Id == id && r.Egress == egress) ?? throw Refuse.NotFound(ObjectKind.Of<SecurityGroupRule>(), id)).ToList()
            : PermissionReader.Read(call, group, egress).Select(wanted => group.Rules.Find(wanted.PermitsSameAs)
                ?? throw new Ec2Exception("InvalidPermission.NotFound", "The specified rule does not exist in this security group.")).ToList();
        foreach (var rule in rules)
        {
            group.Rules.Remove(rule);
            call.Here.Tags.Remove(rule.Id);
        }
        return Done;
    }

    private static IEnumerable<XElement?> Describe(Ec2Call call)
    {
        var ids = call.Form.List("SecurityGroupRuleId");
        var items = ids.Count == 0 ? Rules(call).Take(call.AnswersAtMost) : Rules(call).Where(r => ids.Contains(r.Rule.Id));
        foreach (var id in ids) Find(call, id);
        // Rules have no creation number; group order and place in the group serve as one.
        var page = Page<(int Index, Listed Item)>.Cut(call, RuleFilters.Apply(call, items).Index(), r => r.Index, ids.Count > 0);
        return [Set("securityGroupRuleSet", page.Items, r => Render(call, r.Item)), E("nextToken", page.NextToken)];
    }

    private static IEnumerable<XElement?> Render(Ec2Call call, Listed listed)
    {
        var (group, rule) = listed;
        return
        [
            E("securityGroupRuleId", rule.Id), E("groupId", group.Id), E("groupOwnerId", group.Owner), E("isEgress", rule.Egress),
            E("ipProtocol", rule.Protocol), E("fromPort", rule.FromPort), E("toPort", rule.ToPort),
            E("cidrIpv4", rule.Cidr), E("prefixListId", rule.PrefixListId),
            rule.GroupId is null ? null : E("referencedGroupInfo", E("groupId", rule.GroupId), E("userId", rule.GroupOwner)),
            E("description", rule.Description), Tags(call.Here.TagsOf(rule.Id)),
        ];
    }
}
