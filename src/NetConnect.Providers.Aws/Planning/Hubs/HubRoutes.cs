using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>Collects the routes that connections want of a hub: from each end to the other's prefix, and no other way.</summary>
internal static class HubRoutes
{
    private sealed record Wish(HubMember From, HubMember To, HubSpoke Target, string Connection);

    public static ImmutableArray<HubRoute> Of(HubContext context) =>
    [
        .. context.Present.SelectMany(half => Wishes(context, half))
            .GroupBy(wish => (From: wish.From.Name, wish.Target.Prefix))
            .SelectMany(place => Place(context, [.. place]))
            .OrderBy(route => route.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<Wish> Wishes(HubContext context, HalfWish half) =>
        from target in half.Spokes
        from source in half.Spokes
        where source.Network != target.Network
        let @from = Member(context, half, source)
        let to = Member(context, half, target)
        where @from is not null && to is not null && @from != to
        select new Wish(@from, to, target, half.Connection);

    /// <summary>An end that hangs on the other hub is reached over that.</summary>
    private static HubMember? Member(HubContext context, HalfWish half, HubSpoke spoke)
    {
        var name = spoke.Hub == context.Hub ? spoke.Network : half.Remote;
        return context.Members.FirstOrDefault(member => member.Name == name);
    }

    // The one whose route stands keeps it, else the older connection; the other is told.
    private static IEnumerable<HubRoute> Place(HubContext context, ImmutableArray<Wish> wishes)
    {
        var standing = context.Ours(AwsNaming.HubRouteKey(context.Hub, wishes[0].From.Name, wishes[0].Target.Prefix.ToString()));
        return wishes.GroupBy(wish => wish.Target.Network)
            .OrderByDescending(network => standing is not null && network.Any(wish => standing.Users.Contains(wish.Connection)))
            .ThenBy(network => network.Min(wish => wish.Connection), StringComparer.Ordinal)
            .Select((network, i) => new HubRoute(
                context.Hub, network.First().From, network.First().To, network.Key.ToString(), network.First().Target.Prefix, [.. network.Select(wish => wish.Connection)], IsSecond: i > 0));
    }
}
