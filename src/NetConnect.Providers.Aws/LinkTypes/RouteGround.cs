using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What routes of a link would lead to at one end, as far as that stands already, and which of ours it may take over.</summary>
/// <param name="Target">The id that its routes lead to; none before it stands.</param>
/// <param name="IsShared">Other links' routes lead there, too: that one leads there does not say that it is this link's.</param>
/// <param name="PartKeys">Parts that only this link's routes stand on.</param>
/// <param name="Users">Connections of the same two networks over hubs: a link that moves leads its own routes elsewhere.</param>
internal sealed record RouteGround(string? Target, bool IsShared, ImmutableArray<string> PartKeys, ImmutableSortedSet<string> Users)
{
    /// <summary>The route is in nobody's way: it leads where it should, or is a leftover of this very link.</summary>
    public bool Allows(EndView end, ObservedRouteTable table, ObservedRoute route)
    {
        var leadsThere = Target is not null && route.Target == Target;
        var key = AwsNaming.RouteKey(table.Id, route.Destination.ToString());
        if (end.Here.Ledger.GetValueOrDefault(key) is not { Stage: not (PartStage.Foreign or PartStage.Gone) } record || !RouteParts.IsRecorded(record, route))
            return leadsThere;
        return (leadsThere && !IsShared) || record.Requires.Any(PartKeys.Contains) || record.Users.Any(Users.Contains);
    }

    /// <summary>The connections that join the pair over any of the hubs.</summary>
    public static ImmutableSortedSet<string> ConnectionsOf(LinkQuestion question, NetworkPair pair) =>
    [
        .. question.Hubs.SelectMany(hub => hub.Halves)
            .Where(half => half.Spokes is [var one, var other] && one.Network != other.Network && NetworkPair.Of(one.Network, other.Network) == pair)
            .Select(half => half.Connection),
    ];
}
