using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The managed group on the interfaces that its owner chose: one part for each. Ours are those on record: an interface shows no author of its groups.</summary>
internal static class AttachParts
{
    private const string Interface = "interface";
    private const string Group = "group";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Resources.SelectMany(resource => Wanted(context, resource.Resource, resource.Halves)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Attach, wanted).Select(record => Unwanted(context, record))];
    }

    // Without the group there is nothing to carry yet; with an obstacle there is nothing that a call could do, and the group's note says so.
    private static IEnumerable<PartAssessment> Wanted(PlanningContext context, string resource, ImmutableArray<HalfWish> halves) =>
        GroupParts.Find(context, resource) is { } group
            ? Carriers.Chosen(context, halves)
                .Where(item => Carriers.Obstacle(item, group.Id) is null)
                .Select(item => Wanted(resource, halves, item, group.Id))
            : [];

    private static PartAssessment Wanted(string resource, ImmutableArray<HalfWish> halves, ObservedInterface item, string group)
    {
        var part = Part(AwsNaming.AttachKey(resource, item.Id), item.Id, group, isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Requires = [AwsNaming.GroupKey(resource)],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Interface, item.Id).Add(Group, group),
        };
        return item.Groups.Contains(group)
            ? part with { Presence = PartPresence.Ready }
            : part with { Operation = Ec2Calls.Carry(item.Id, group, OperationEffect.Create), Message = $"{item.Id} does not carry {group} yet." };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var (id, group) = (record.Spec.GetValueOrDefault(Interface, ""), record.Spec.GetValueOrDefault(Group, ""));
        var part = Part(record.Key, id, group, isWanted: false) with { Spec = record.Spec, Requires = record.Requires };
        var item = context.Observed.Interfaces.FirstOrDefault(item => item.Id == id);
        if (item is null || !item.Groups.Contains(group) || record.Stage == PartStage.Foreign)
            return part;
        return item.Groups.Count > 1
            ? part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Carry(id, group, OperationEffect.Remove),
                Message = $"{id} need not carry {group} any more.",
            }
            : part with
            {
                Presence = PartPresence.InUse,
                MayLinger = true,
                Message = $"{group} is the only group that {id} carries, and AWS demands one; give it another and this one is taken off.",
            };
    }

    private static PartAssessment Part(string key, string item, string group, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Attach,
        IsWanted = isWanted,
        IsOptional = true,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.FiltersAspect,
        Label = $"{group} on {item}",
        LikelyRival = "whatever else manages the interface's groups, e.g. `vpc_security_group_ids` or `security_groups` in Terraform",
    };
}
