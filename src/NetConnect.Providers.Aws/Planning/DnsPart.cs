using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>That the other side may resolve names of this one. Each side sets its own, and only once the peering is active.</summary>
internal static class DnsPart
{
    private const string Peering = "peering";
    private const string Side = "side";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        // What others made and only lend us keeps its options.
        var wanted = context.Pairs.Where(pair => pair.Adopted is null).Select(pair => (Pair: pair, Users: Askers(context, pair)))
            .Where(one => !one.Users.IsEmpty)
            .Select(one => Wanted(context, one.Pair, one.Users))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Dns, wanted).Select(record => Unwanted(context, record))];
    }

    private static ImmutableSortedSet<string> Askers(PlanningContext context, PairPlan pair) =>
    [
        .. context.Present.Where(half => half.Hub is null && half.Remote == pair.Remote && PlanningContext.SettingsOf([half]).SharesNames).Select(half => half.Connection),
    ];

    private static PartAssessment Wanted(PlanningContext context, PairPlan pair, ImmutableSortedSet<string> users)
    {
        var part = Part(AwsNaming.DnsKey(pair.Pair), isWanted: true) with { Users = users, Requires = [pair.PartKey] };
        if (pair.PeeringId is not { } peering || context.Observed.FindLink(peering) is not { State: Model.Topology.ObservedLinkState.Active } link)
            return part with { Message = "Waits for the peering to be active." };
        var side = link.Requester == context.Network ? PeeringDns.Requester : PeeringDns.Accepter;
        var seen = part with
        {
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Peering, peering).Add(Side, side.Side),
            Label = $"names of {context.Network.NetworkId} for {pair.Remote.NetworkId} over {peering}",
        };
        return link.Options.Contains(side.Name)
            ? seen with { Presence = PartPresence.Ready, Note = "public names of machines here resolve to their private addresses over there; private zones are not shared" }
            : seen with { Operation = Ec2Calls.ShareNames(peering, side.Parameter, shares: true), Message = "Names are not resolved over there yet." };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var (peering, name) = (record.Spec.GetValueOrDefault(Peering, ""), record.Spec.GetValueOrDefault(Side, ""));
        var part = Part(record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires };
        var side = new PeeringDns(name);
        return record.Stage != PartStage.Foreign
            && context.Observed.FindLink(peering) is { State: Model.Topology.ObservedLinkState.Active } link
            && link.Options.Contains(side.Name)
                ? part with
                {
                    Presence = PartPresence.Different,
                    Operation = Ec2Calls.ShareNames(peering, side.Parameter, shares: false),
                    Message = "Names need not be resolved over there any more.",
                }
                : part;
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Dns,
        IsWanted = isWanted,
        IsOptional = true,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.NamesAspect,
        Label = "resolution of names",
        LikelyRival = "whatever else sets the peering's options, e.g. Terraform's `aws_vpc_peering_connection_options`",
    };
}
