using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>Entries of network ACLs, one part for each. They take no tags: ours are those on record, with the number on record.</summary>
internal static class AclParts
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.AclPlans.SelectMany(plan => Wanted(context, plan)).DistinctBy(part => part.Key).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Acl, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>ACLs decide what gets in, so that they say how far it is enforced.</summary>
    public static bool Enforces(PlanningContext context, ImmutableArray<HalfWish> halves) =>
        context.AclPlans.Any(plan => plan.Resource == halves[0].Resource && plan.Obstacle is null);

    private static IEnumerable<PartAssessment> Wanted(PlanningContext context, AclPlan plan)
    {
        var entries = plan.Acls.SelectMany(acl => plan.Entries(acl).Select(entry => Wanted(context, plan, acl, entry.Line, entry.Number)));
        return plan.Obstacle is not { } obstacle ? entries : entries.Append(Part(AwsNaming.AclKey(plan.Resource), $"ACL entries of {plan.Resource}", isWanted: true) with
        {
            Users = [.. plan.Halves.Select(half => half.Connection)],
            Presence = PartPresence.Blocked,
            Message = $"What no filter allows can't be stopped by ACLs: {obstacle}.",
        });
    }

    private static PartAssessment Wanted(PlanningContext context, AclPlan plan, ObservedAcl acl, AclLine line, int number)
    {
        var key = AwsNaming.AclKey(acl.Id, line.Text);
        var entry = line.Arguments(acl.Id, number);
        var part = Part(key, Label(acl.Id, number, line.Text), isWanted: true) with
        {
            Users = plan.Users[line],
            Spec = entry,
            Requires = line.Allows ? [] : [.. Before(plan, acl, line)],
        };
        var isThere = acl.Entries.Any(seen => seen.Number == number && AclLine.Of(seen) == line);

        // Without a record it is somebody else's that happens to say the same: it may go any day, so ours comes beside it.
        if (isThere && context.Ledger.ContainsKey(key))
            return AclTruth.Judge(plan, acl, line, number, part with { Presence = PartPresence.Ready });
        return part with { Operation = Ec2Calls.CreateAclEntry(entry), Message = $"{acl.Id} has no such entry yet." };
    }

    /// <summary>What the denying entry would cut off stands before it.</summary>
    private static IEnumerable<string> Before(AclPlan plan, ObservedAcl acl, AclLine deny) => plan.Entries(acl)
        .Where(entry => entry.Line is { Allows: true, IsEgress: false } && entry.Line.Remote.Overlaps(deny.Remote))
        .Select(entry => AwsNaming.AclKey(acl.Id, entry.Line.Text));

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var acl = context.Observed.Acls.FirstOrDefault(acl => acl.Id == record.Spec.GetValueOrDefault("NetworkAclId"));
        var entry = acl?.Entries.FirstOrDefault(entry => IsRecorded(record, acl.Id, entry));
        var part = Part(record.Key, entry is null ? record.Key : Label(acl!.Id, entry.Number, AclLine.Of(entry).Text), isWanted: false) with
        {
            Spec = record.Spec,
            Requires = record.Requires,
        };
        return entry is null || record.Stage == PartStage.Foreign
            ? part
            : part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.DeleteAclEntry(record.Spec),
                Message = "Nothing needs this entry any more.",
            };
    }

    private static bool IsRecorded(PartRecord record, string acl, ObservedAclEntry entry) =>
        AclLine.Of(entry).Arguments(acl, entry.Number).SequenceEqual(record.Spec);

    private static string Label(string acl, int number, string text) => string.Create(CultureInfo.InvariantCulture, $"rule {number} of {acl} ({text})");

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Acl,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.FiltersAspect,
        Label = label,
        LikelyRival = "inline `ingress` and `egress` blocks of `aws_network_acl` in Terraform",
    };
}
