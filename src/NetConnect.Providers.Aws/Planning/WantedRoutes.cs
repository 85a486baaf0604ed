using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Collects the routes that all connections want: one per table and destination, shared by its users.</summary>
internal static class WantedRoutes
{
    /// <summary>Stands for the table when the VPC shows none that could serve the prefix.</summary>
    public const string NoTable = "no-table";

    public static ImmutableArray<WantedRoute> Of(PlanningContext context) =>
    [
        .. context.Present
            .SelectMany(half => Tables(context, half.LocalPrefix).Select(table => (Table: table, Half: half)))
            .GroupBy(wish => (wish.Table, wish.Half.RemotePrefix))
            .SelectMany(place => Place(
                context, place.Key.Table, place.Key.RemotePrefix, place.Select(wish => (context.WayOf(wish.Half), wish.Half))))
            .OrderBy(route => route.Key, StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> Tables(PlanningContext context, Cidr prefix) =>
        TableSelector.Select(context.Observed, prefix) is { IsEmpty: false } tables ? tables : [NoTable];

    // Two networks may use the same prefix. The one whose route stands keeps it, else the older connection; the other is told.
    private static IEnumerable<WantedRoute> Place(
        PlanningContext context, string table, Cidr destination, IEnumerable<(Way Way, HalfWish Half)> wishes)
    {
        var standing = context.Ours(AwsNaming.RouteKey(table, destination.ToString()));
        return wishes.GroupBy(wish => wish.Way.Text)
            .OrderByDescending(way => standing is not null && standing.Requires.Contains(way.First().Way.PartKey))
            .ThenByDescending(way => standing is not null && way.Any(wish => standing.Users.Contains(wish.Half.Connection)))
            .ThenBy(way => way.Min(wish => wish.Half.Connection), StringComparer.Ordinal)
            .Select((way, i) => new WantedRoute(
                table, destination, way.First().Way, [.. way.Select(wish => wish.Half.Connection)], IsSecond: i > 0)
            {
                StandsOn = [.. way.SelectMany(wish => context.AclPlans.Where(plan => plan.Resource == wish.Half.Resource).SelectMany(plan => plan.KeysFor(wish.Half)))],
            });
    }
}
