using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks against a peering at one end: the VPC itself and its quotas.</summary>
internal static class EndVetoes
{
    public static IEnumerable<Veto> Network(EndView end)
    {
        var observed = end.Here.Observed;
        if (!observed.Cidrs.Any(cidr => cidr.Contains(end.Here.Prefix)))
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.VpcCidrs,
                end.Here.Prefix.ToString(),
                $"{end.Here.Prefix} of {end.Here.ResourceName} is not within {end.Vpc} ({string.Join(", ", observed.Cidrs)}).");
        if (observed.OwnerAccount.Length > 0 && observed.OwnerAccount != end.Here.Network.Account)
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.OwnerChanges,
                observed.OwnerAccount,
                $"{end.Vpc} belongs to account {observed.OwnerAccount} and is only shared with {end.Here.Network.Account}; "
                + "only its owner can peer it.");
    }

    public static IEnumerable<Veto> Limits(PairView pair, EndView end)
    {
        // One more connection of a peered pair uses no further slot.
        if (pair.Standing is not null)
            yield break;
        var live = end.Here.Observed.Links.Count(link => link.IsLive);
        var held = end.Here.HeldBeyond(HoldPools.Links, AwsPeeringNeeds.LivePairs(end.Here)).Remove(pair.Pair.ToString()).Count;
        if (live + held >= end.Facts.Count(AwsPeeringFacts.ActivePerVpc))
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.ActivePerVpc,
                Text(live + held),
                $"{end.Vpc} has {Text(live)} peerings, and {Text(held)} more are promised to other requests.");
        var outstanding = end.Here.Observed.Links.Count(link =>
            link.State is ObservedLinkState.Initiating or ObservedLinkState.PendingAcceptance && link.Requester == end.Here.Network);
        if (end.Here.Network == pair.Pair.Smaller && outstanding >= end.Facts.Count(AwsPeeringFacts.Outstanding))
            yield return AwsPeeringFacts.Veto(
                end.Facts, AwsPeeringFacts.Outstanding, Text(outstanding), $"{end.Vpc} has {Text(outstanding)} peering requests that nobody accepted yet.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
