using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Tags on anything that has an id.</summary>
internal static class Tags
{
    private sealed record Tag(string ResourceId, string ResourceType, string Key, string Value);

    public static readonly Ec2Action[] All =
    [
        new("CreateTags", true, Create),
        new("DeleteTags", true, Delete),
        new("DescribeTags", false, Describe),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var ids = RequireIds(call);
        var tags = Tagging.Read(call.Form);
        if (tags.Count == 0) throw Refuse.Missing("tagSet");
        foreach (var id in ids) Tagging.Require(call, tags, call.Here.TagsOf(id).Keys.Except(tags.Select(t => t.Key)).Count());
        foreach (var id in ids) Tagging.Put(call.Here, id, tags);
        return Done;
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var wanted = call.Form.Structures("Tag");
        foreach (var id in RequireIds(call))
        {
            if (!call.Here.Tags.TryGetValue(id, out var tags)) continue;
            if (wanted.Count == 0) tags.Clear();
            foreach (var tag in wanted)
                if (tags.TryGetValue(tag.Require("Key"), out var value) && (!tag.Has("Value") || (tag.Get("Value") ?? "") == value))
                    tags.Remove(tag.Require("Key"));
            if (tags.Count == 0) call.Here.Tags.Remove(id);
        }
        return Done;
    }

    private static IReadOnlyList<string> RequireIds(Ec2Call call)
    {
        var ids = call.Form.List("ResourceId");
        if (ids.Count == 0) throw Refuse.Missing("resourceIdSet");
        foreach (var id in ids) RequireExists(call, id);
        return ids;
    }

    private static void RequireExists(Ec2Call call, string id)
    {
        switch (ObjectKind.OfId(id)?.ResourceType)
        {
            case "vpc": call.Find<Vpc>(id); break;
            case "subnet": call.Find<Subnet>(id); break;
            case "route-table": call.Find<RouteTable>(id); break;
            case "network-acl": call.Find<NetworkAcl>(id); break;
            case "security-group": call.Find<SecurityGroup>(id); break;
            case "security-group-rule": SecurityGroupRules.Find(call, id); break;
            case "network-interface": call.Find<NetworkInterface>(id); break;
            case "vpc-peering-connection": call.Find<Peering>(id); break;
            case "transit-gateway": call.Find<TransitGateway>(id); break;
            case "transit-gateway-attachment": call.Find<TransitAttachment>(id); break;
            case "transit-gateway-route-table": call.Find<TransitRouteTable>(id); break;
            default: throw new Ec2Exception("InvalidID", $"The ID '{id}' is not valid");
        }
    }

    private static IEnumerable<XElement?> Describe(Ec2Call call)
    {
        var filters = new Filters<Tag>(t => t.ResourceId)
        {
            { "key", t => t.Key }, { "value", t => t.Value }, { "resource-id", t => t.ResourceId }, { "resource-type", t => t.ResourceType },
        };
        // Tags have no order of their own: their position in the sorted list serves as one.
        var all = call.Here.Tags.OrderBy(t => t.Key, StringComparer.Ordinal)
            .SelectMany(r => r.Value.Select(t => new Tag(r.Key, ObjectKind.OfId(r.Key)?.ResourceType ?? "", t.Key, t.Value))).Take(call.AnswersAtMost);
        var page = Page<(int Index, Tag Tag)>.Cut(call, filters.Apply(call, all).Index(), t => t.Index, byId: false);
        return [Set("tagSet", page.Items, t =>
            [E("resourceId", t.Tag.ResourceId), E("resourceType", t.Tag.ResourceType), E("key", t.Tag.Key), E("value", t.Tag.Value)]), E("nextToken", page.NextToken)];
    }
}
