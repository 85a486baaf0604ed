using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Planning.Acls;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks against a link in the filters that it would need at one end.</summary>
internal static class FilterVetoes
{
    public static IEnumerable<Veto> Of(EndView end) => Rules(end).Concat(Entries(end));

    private static IEnumerable<Veto> Rules(EndView end)
    {
        var standing = end.Here.Observed.Groups
            .Where(group => group.Tags.GetValueOrDefault(AwsNaming.LinkTag) == end.Here.Resource)
            .SelectMany(group => group.Ingress)
            .Where(rule => rule.Remote is not null)
            .Select(rule => new Flow(rule.Protocol, rule.Ports, rule.Remote!.Value));
        var count = standing.Concat(end.Here.Inbound).Distinct().Count();
        if (count > end.Facts.Count(AwsPeeringFacts.RulesPerGroup))
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.RulesPerGroup,
                count.ToString(CultureInfo.InvariantCulture),
                $"The security group of {end.Here.ResourceName} would need {count.ToString(CultureInfo.InvariantCulture)} rules; narrow or merge its l4filters.");
    }

    private static IEnumerable<Veto> Entries(EndView end)
    {
        if (!LinkSettings.Of(end.Here.Settings).EnforcesByAcl)
            yield break;
        var ground = new AclGround(end.Here.Observed, end.Here.Prefix, end.Here.Ledger);
        var wanted = AclLines.Of(end.Here.Inbound, end.There.Inbound, end.There.Prefix).ToImmutableHashSet();
        var standing = ground.Acls.SelectMany(acl => acl.Entries.Where(entry => IsRecorded(end, acl.Id, AclLine.Of(entry))).Select(AclLine.Of));
        if (ground.Obstacle([.. standing.Concat(wanted).Distinct()]) is { } obstacle)
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.AclEntries,
                end.Here.Prefix.ToString(),
                $"{end.Here.ResourceName} is to be guarded by network ACLs (enforce: nacl), which is not possible: {obstacle}.");
    }

    private static bool IsRecorded(EndView end, string acl, AclLine line) =>
        end.Here.Ledger.GetValueOrDefault(AwsNaming.AclKey(acl, line.Text)) is { Stage: not (PartStage.Foreign or PartStage.Gone) };
}
