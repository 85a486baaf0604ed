using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>The walk between one subnet of each end, hop by hop, ending at the first that stops it.</summary>
internal sealed class PairWalk
{
    private readonly Standpoint _from;
    private readonly Standpoint _to;
    private readonly Traffic _traffic;
    private readonly bool _ignoresGroups;
    private readonly RouteCheck _there;

    private readonly GatewayWalk _gateways;

    private PairWalk(Standpoint from, Standpoint to, PathQuestion question)
    {
        (_from, _to) = (from, to);
        (_traffic, _ignoresGroups) = (Traffic.Asked(question), question.IgnoresGroups);
        _gateways = new(question.Hubs);
        _there = RouteCheck.Of(from, to.Prefix);
    }

    public static PathReport Of(Standpoint from, Standpoint to, PathQuestion question)
    {
        var walk = new PairWalk(from, to, question);
        var forward = UpToStop(walk.Forward());
        // What never arrives has no answer.
        var back = forward[^1].Passes ? UpToStop(walk.Back()) : [];
        var stop = forward.Concat(back).FirstOrDefault(hop => !hop.Passes);
        return new(stop is null, forward, back, stop);
    }

    private IEnumerable<PathHop?> Forward()
    {
        yield return Stand(_from);
        yield return _ignoresGroups ? null : GroupCheck.Outbound(_from, _traffic, _to.Prefix);
        yield return AclCheck.Outbound(_from, _traffic, _to.Prefix);
        yield return _there.Hop;
        foreach (var hop in Over(_from, _to, _there))
            yield return hop;
        yield return Arrival(_to);
        yield return Stand(_to);
        yield return AclCheck.Inbound(_to, _traffic, _from.Prefix);
        yield return _ignoresGroups ? null : GroupCheck.Inbound(_to, _traffic, _from.Prefix);
    }

    private IEnumerable<PathHop?> Back()
    {
        var route = RouteCheck.Of(_to, _from.Prefix);
        yield return AclCheck.Outbound(_to, _traffic.Answer, _from.Prefix);
        yield return SameWayBack(route);
        foreach (var hop in Over(_to, _from, route))
            yield return hop;
        yield return Arrival(_from);
        yield return AclCheck.Inbound(_from, _traffic.Answer, _to.Prefix);
    }

    private IEnumerable<PathHop> Over(Standpoint at, Standpoint peer, RouteCheck route) =>
        route.IsGateway ? _gateways.Of(at, peer, route.Link!) : [LinkCheck.Of(at, peer, route.Link!)];

    private PathHop SameWayBack(RouteCheck route) => !route.Hop.Passes || IsSameWay(route)
        ? route.Hop
        : _to.Hop(route.Hop.Kind, route.Hop.Object, false, $"answers would leave by {route.Link}, but came in by {_there.Link}");

    // Each end of a link over two hubs has a gateway of its own, and each end of a tunnel an interface.
    private bool IsSameWay(RouteCheck back) => back.Link == _there.Link || (back.IsGateway && _there.IsGateway)
        || (EndOf(_to, back) is { } here && here.Type == EndOf(_from, _there)?.Type && here.Joins(NetworkPair.Of(_from.Network.Network, _to.Network.Network)));

    private static ObservedLink? EndOf(Standpoint at, RouteCheck route) =>
        route.Link is { } id && at.Network.FindLink(id) is { IsOneEnd: true } link ? link : null;

    private static PathHop Stand(Standpoint at) => at.Subnet is { } subnet
        ? at.Hop(HopKind.Subnet, subnet.Id, true, $"{at.Prefix} in zone {subnet.Zone}")
        : at.Hop(HopKind.Network, at.NetworkId, true, $"no subnet in {at.Prefix} yet; the main route table counts");

    private static PathHop Arrival(Standpoint at)
    {
        var holds = at.Network.Cidrs.Any(cidr => cidr.Contains(at.Prefix));
        return at.Hop(HopKind.Network, at.NetworkId, holds, $"{(holds ? "holds" : "does not hold")} {at.Prefix}");
    }

    // The hops are made one at a time: behind a hop that stops, nothing is asked (there may be no link to ask about).
    private static ImmutableArray<PathHop> UpToStop(IEnumerable<PathHop?> hops)
    {
        var walked = ImmutableArray.CreateBuilder<PathHop>();
        foreach (var hop in hops.OfType<PathHop>())
        {
            walked.Add(hop);
            if (!hop.Passes)
                break;
        }

        return walked.DrainToImmutable();
    }
}
