using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning.Acls;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>What the managed group of each resource lets in. Rules without our description are somebody else's.</summary>
internal static class RuleParts
{
    private const string Rules = "rules";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Resources.Select(resource => Wanted(context, resource.Resource, resource.Halves)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Rules, wanted).Select(record => Unwanted(context, record))];
    }

    private static PartAssessment Wanted(PlanningContext context, string resource, ImmutableArray<HalfWish> halves)
    {
        var desired = halves.SelectMany(half => half.Inbound).Select(Canonical).ToImmutableSortedSet();
        var part = Part(AwsNaming.RulesKey(resource), resource, isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Rules, string.Join(';', desired)),
        };
        return GroupParts.Find(context, resource) is { } group
            ? Truthful(context, halves, group, Compare(context, resource, group, desired, part))
            : part with { Message = "Waits for its security group." };
    }

    private static PartAssessment Compare(
        PlanningContext context, string resource, ObservedFilterGroup group, ImmutableSortedSet<Flow> desired, PartAssessment part)
    {
        var ours = Ours(context, group);
        var missing = desired.Except(All(group));
        var extra = ours.Except(desired);
        var seen = part with
        {
            ExternalId = group.Id,
            BearsOurMark = GroupParts.IsMarked(context, resource, group),
            Label = $"rules of {group.Id}",
        };

        // First add, then take away: what stays allowed is never interrupted.
        if (!missing.IsEmpty)
        {
            var nothingYet = ours.IsEmpty;
            return seen with
            {
                Presence = nothingYet ? PartPresence.Absent : PartPresence.Different,
                Operation = Ec2Calls.Authorize(
                    group.Id,
                    nothingYet ? OperationEffect.Create : OperationEffect.Change,
                    missing,
                    AwsNaming.RuleDescription(context.Installation)),
                Message = $"{group.Id} does not let in {string.Join("; ", missing)}.",
            };
        }

        return extra.IsEmpty
            ? seen with { Presence = PartPresence.Ready }
            : seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Revoke(group.Id, OperationEffect.Change, extra),
                Message = $"{group.Id} still lets in {string.Join("; ", extra)}.",
            };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var resource = AwsNaming.Subject(record.Key);
        var part = Part(record.Key, resource, isWanted: false) with { Spec = record.Spec, Requires = record.Requires };
        if (record.Stage == PartStage.Foreign || GroupParts.Find(context, resource) is not { } group)
            return part;
        var ours = Ours(context, group);
        return ours.IsEmpty
            ? part
            : part with
            {
                ExternalId = group.Id,
                BearsOurMark = GroupParts.IsMarked(context, resource, group),
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Revoke(group.Id, OperationEffect.Remove, ours),
                Label = $"rules of {group.Id}",
                Message = "Nothing needs these rules any more.",
            };
    }

    /// <summary>A group only adds permission, and only where it is carried. Where ACLs enforce, they say how far.</summary>
    private static PartAssessment Truthful(
        PlanningContext context, ImmutableArray<HalfWish> halves, ObservedFilterGroup group, PartAssessment part)
    {
        if (part.Presence != PartPresence.Ready || AclParts.Enforces(context, halves))
            return part;
        return GroupExcess.Find(context, halves, group) is { } excess
            ? part with { Enforcement = FilterEnforcement.Exceeded, Note = $"more gets in than was agreed: {excess}" }
            : part with { Enforcement = FilterEnforcement.Offered };
    }

    private static ImmutableSortedSet<Flow> Ours(PlanningContext context, ObservedFilterGroup group)
    {
        var description = AwsNaming.RuleDescription(context.Installation);
        return Flows(group.Ingress.Where(rule => rule.Description == description));
    }

    // A rule that somebody else added lets in as well, and EC2 takes no second one like it.
    private static ImmutableSortedSet<Flow> All(ObservedFilterGroup group) => Flows(group.Ingress);

    private static ImmutableSortedSet<Flow> Flows(IEnumerable<ObservedRule> rules) =>
        [.. rules.Where(rule => rule.Remote is not null).Select(rule => Canonical(new Flow(rule.Protocol, rule.Ports, rule.Remote!.Value)))];

    private static Flow Canonical(Flow flow) => flow with
    {
        Ports = flow.Protocol is Protocol.Tcp or Protocol.Udp ? flow.Ports ?? PortRange.All : null,
    };

    private static PartAssessment Part(string key, string resource, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Rules,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Requires = [AwsNaming.GroupKey(resource)],
        Aspect = PartKinds.FiltersAspect,
        Label = $"rules of {resource}",
    };
}
