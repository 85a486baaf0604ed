using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>One filter group for each resource that is connected, with what it lets in.</summary>
internal static class GroupParts
{
    private const string Kind = "model.group";

    public static void AddTo(List<PartAssessment> parts, PlanView plan)
    {
        List<PartAssessment> wanted = [.. plan.Present
            .GroupBy(half => half.Resource)
            .Select(resource => Wanted(plan, resource.Key, [.. resource]))];
        parts.AddRange(wanted);
        parts.AddRange(plan.Unwanted(Kind, wanted).Select(record => Unwanted(plan, record)));
    }

    private static PartAssessment Wanted(PlanView plan, string resource, ImmutableArray<HalfWish> halves)
    {
        var rules = halves.SelectMany(half => half.Inbound).Select(FlowText.Canonical).ToImmutableSortedSet();
        var name = NameOf(plan, resource);
        var part = Part(CloudKeys.Group(resource), isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Spec = Tags.None.Add("rules", FlowText.Of(rules)),
            Label = $"group of {halves[0].ResourceName}",
        };
        if (Find(plan, resource) is { } group)
            return There(plan, resource, rules, group, part);
        return plan.Observed.Groups.Any(other => other.Name == name)
            ? part with { Presence = PartPresence.Blocked, Message = $"Another group is named {name}." }
            : part with { Operation = Call.Group(plan.Installation, plan.Network.NetworkId, name, resource, FlowText.Of(rules)) };
    }

    private static PartAssessment There(PlanView plan, string resource, ImmutableSortedSet<Flow> rules, ObservedFilterGroup group, PartAssessment part)
    {
        var marked = Tags.Bears(group.Tags, plan.Installation, resource, "group");
        var seen = part with { ExternalId = group.Id, BearsOurMark = marked, ManagedGroup = group.Id, Enforcement = FilterEnforcement.Offered };
        if (!marked)
            return seen with { Presence = PartPresence.Different, Operation = Call.MarkGroup(plan.Network.NetworkId, group.Id, plan.Installation, resource) };
        var ours = group.Ingress.Where(rule => rule.Description == plan.Installation && rule.Remote is not null)
            .Select(rule => FlowText.Canonical(new(rule.Protocol, rule.Ports, rule.Remote!.Value)))
            .ToImmutableSortedSet();
        return ours.SetEquals(rules)
            ? seen with { Presence = PartPresence.Ready }
            : seen with { Presence = PartPresence.Different, Operation = Call.Rules(plan.Network.NetworkId, group.Id, plan.Installation, FlowText.Of(rules)) };
    }

    private static PartAssessment Unwanted(PlanView plan, PartRecord record)
    {
        var part = Part(record.Key, isWanted: false) with { Spec = record.Spec };
        var resource = CloudKeys.Subject(record.Key);
        if (record.Stage == PartStage.Foreign || Find(plan, resource) is not { } group)
            return part;
        var marked = Tags.Bears(group.Tags, plan.Installation, resource, "group");
        var seen = part with { ExternalId = group.Id, BearsOurMark = marked, Message = $"{group.Id} is to be deleted." };
        return group.Interfaces.IsEmpty
            ? seen with { Presence = PartPresence.Different, Operation = Call.Ungroup(plan.Network.NetworkId, group.Id) }
            : seen with { Presence = PartPresence.InUse, MayLinger = true, Message = $"{group.Id} is carried by {string.Join(", ", group.Interfaces)}." };
    }

    private static ObservedFilterGroup? Find(PlanView plan, string resource)
    {
        var recorded = plan.Ours(CloudKeys.Group(resource))?.ExternalId;
        return plan.Observed.Groups
            .Where(group => group.Id == recorded || Tags.Bears(group.Tags, plan.Installation, resource, "group"))
            .OrderByDescending(group => group.Id == recorded)
            .FirstOrDefault();
    }

    private static string NameOf(PlanView plan, string resource) => $"netconnect-{plan.Installation}-{resource}";

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = Kind,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = "Filters",
        Label = key,
    };
}
