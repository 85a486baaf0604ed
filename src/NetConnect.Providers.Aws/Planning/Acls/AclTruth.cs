using System.Globalization;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>How far the entries of a link bind: said of the entry that denies the rest.</summary>
internal static class AclTruth
{
    public static PartAssessment Judge(AclPlan plan, ObservedAcl acl, AclLine line, int number, PartAssessment ready)
    {
        if (line.Allows)
            return ready;
        var halves = plan.Halves.Where(half => half.RemotePrefix == line.Remote).ToList();
        if (plan.Foreign(acl).FirstOrDefault(entry => entry.Number < number && LetsMoreIn(entry, halves)) is { } hole)
            return ready with
            {
                Enforcement = FilterEnforcement.Exceeded,
                Note = string.Create(CultureInfo.InvariantCulture, $"rule {hole.Number} comes before it and lets in more than was agreed ({AclLine.Of(hole).Text})"),
            };
        return halves.Exists(half => AclLines.OpensPorts(half.Outbound))
            ? ready with
            {
                Enforcement = FilterEnforcement.Offered,
                Note = $"answers to calls from here need ports {PortRange.Ephemeral}, so that the ACL alone does not stop calls to these; the security group does where it is carried",
            }
            : ready with { Enforcement = FilterEnforcement.Enforced };
    }

    private static bool LetsMoreIn(ObservedAclEntry entry, List<HalfWish> halves) => entry is { Allows: true, IsEgress: false }
        && halves.Exists(half => entry.Remote.Intersect(half.RemotePrefix) is { } from && !half.Inbound.Any(flow => flow.Source.Contains(from)
            && (flow.Protocol == Protocol.Any
                || (flow.Protocol == entry.Protocol && (flow.Ports ?? PortRange.All).Contains(entry.Ports ?? PortRange.All)))));
}
