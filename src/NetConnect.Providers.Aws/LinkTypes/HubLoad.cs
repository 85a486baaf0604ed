using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What a link makes hang on a hub, and the routes that it takes there.</summary>
/// <param name="Members">Names of networks, or of the other hub: each an attachment and a table.</param>
/// <param name="Routes">As <c>member -> destination</c>.</param>
internal sealed record HubLoad(HubView Hub, ImmutableArray<string> Members, ImmutableArray<string> Routes)
{
    public static HubLoad Within(HubView hub, EndView left, EndView right) => new(
        hub,
        [Name(left), Name(right)],
        [HubView.RouteItem(Name(left), $"{right.Here.Prefix}"), HubView.RouteItem(Name(right), $"{left.Here.Prefix}")]);

    public static HubLoad Across(EndView end, HubView hub, HubView other) => new(
        hub,
        [Name(end), $"{other.Name}"],
        [HubView.RouteItem(Name(end), $"{end.There.Prefix}"), HubView.RouteItem($"{other.Name}", $"{end.Here.Prefix}")]);

    public IEnumerable<HoldNeed> Needs() =>
        Pools().SelectMany(pool => pool.Items.Select(item => new HoldNeed(Hub.Name, pool.Name, item, pool.Live, Hub.Facts.Count(pool.Fact))));

    /// <summary>What there would be too much of.</summary>
    public IEnumerable<Veto> Vetoes()
    {
        foreach (var (name, items, live, fact, word) in Pools())
        {
            var promised = Hub.HeldBeyond(name, live).Except(items);
            var used = live.Count + promised.Count;
            if (used + items.Count(item => !live.Contains(item)) > Hub.Facts.Count(fact))
                yield return AwsPeeringFacts.Veto(
                    Hub.Facts,
                    fact,
                    used.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"The hub {Hub.Name} has {live.Count} {word}, and {promised.Count} more are promised to other requests: there is no room for what this link needs."));
        }
    }

    private IEnumerable<(string Name, ImmutableArray<string> Items, ImmutableSortedSet<string> Live, string Fact, string Word)> Pools() =>
    [
        (HoldPools.Tables, Members, Hub.Tables, AwsTransitFacts.Tables, "route tables"),
        (HoldPools.Attachments, Members, Hub.Attached, AwsTransitFacts.Attachments, "attachments"),
        (HoldPools.HubRoutes, Routes, Hub.Routes, AwsTransitFacts.Routes, "routes"),
    ];

    private static string Name(EndView end) => end.Here.Network.ToString();
}
