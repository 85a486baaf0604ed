using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The managed security group of each resource that is connected.</summary>
internal static class GroupParts
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Resources.Select(resource => Wanted(context, resource.Resource, resource.Halves)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Group, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>The group of a resource: by our tags, or by the id on record when the tags were taken off.</summary>
    public static ObservedFilterGroup? Find(PlanningContext context, string resource)
    {
        var recorded = context.Ours(AwsNaming.GroupKey(resource))?.ExternalId;
        return context.Observed.Groups
            .Where(group => IsMarked(context, resource, group) || group.Id == recorded)
            .OrderByDescending(group => group.Id == recorded)
            .ThenBy(group => group.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public static bool IsMarked(PlanningContext context, string resource, ObservedFilterGroup group) =>
        PeeringFinder.Bears(group.Tags, AwsNaming.GroupMark(context.Installation, resource));

    private static PartAssessment Wanted(PlanningContext context, string resource, ImmutableArray<HalfWish> halves)
    {
        var name = AwsNaming.GroupName(context.Installation, resource);
        var tags = AwsNaming.GroupMark(context.Installation, resource).Add(AwsNaming.NameTag, name);
        var part = Part(AwsNaming.GroupKey(resource), $"security group {name}", isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("name", name),
        };
        if (Find(context, resource) is { } group)
            return There(context, resource, group, part with { Note = Carriers.Note(context, halves, group.Id) }, tags);
        if (context.Observed.Groups.FirstOrDefault(other => other.Name == name) is { } foreign)
            return part with
            {
                Presence = PartPresence.Blocked,
                Message = $"{foreign.Id} has the name {name} already but not our tags.",
            };
        return part with
        {
            Operation = Ec2Calls.CreateGroup(
                context.Network.NetworkId, name, AwsNaming.GroupDescription(resource, halves[0].ResourceName), tags),
            Message = "The security group is not there yet.",
        };
    }

    private static PartAssessment There(
        PlanningContext context, string resource, ObservedFilterGroup group, PartAssessment part, ImmutableSortedDictionary<string, string> tags)
    {
        var seen = part with { ExternalId = group.Id, Label = $"security group {group.Id} ({group.Name})" };
        return IsMarked(context, resource, group)
            ? seen with { Presence = PartPresence.Ready, BearsOurMark = true, ManagedGroup = group.Id }
            : seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Tag(group.Id, tags),
                Message = $"Our tags were taken off {group.Id}.",
            };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var resource = AwsNaming.Subject(record.Key);
        var part = Part(record.Key, $"security group of {resource}", isWanted: false) with { Spec = record.Spec };
        if (record.Stage == PartStage.Foreign || Find(context, resource) is not { } group)
            return part;
        var seen = part with
        {
            ExternalId = group.Id,
            BearsOurMark = IsMarked(context, resource, group),
            Label = $"security group {group.Id} ({group.Name})",
        };
        if (group.Interfaces.IsEmpty && IsReferenced(record))
            return seen with
            {
                Presence = PartPresence.InUse,
                MayLinger = true,
                Operation = Ec2Calls.DeleteGroup(group.Id),
                Message = $"{group.Id} is still named by rules of other security groups; take it out of them and it will be deleted.",
            };
        return group.Interfaces.IsEmpty
            ? seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.DeleteGroup(group.Id),
                Message = "Nothing needs this group any more.",
            }
            : seen with
            {
                Presence = PartPresence.InUse,
                MayLinger = true,
                Message = $"{group.Id} is still carried by {string.Join(", ", group.Interfaces.Order(StringComparer.Ordinal))}; "
                    + "take it off these interfaces and it will be deleted.",
            };
    }

    // EC2 does not show who refers to a group; that it refuses to delete it does.
    private static bool IsReferenced(PartRecord record) =>
        record is { Refused: true } && record.LastError?.Contains("DependencyViolation", StringComparison.Ordinal) == true;

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Group,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.FiltersAspect,
        Label = label,
    };
}
