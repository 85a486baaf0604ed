using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>What was counted in both networks when they were read for the decision.</summary>
internal static class ObservedFacts
{
    public static IEnumerable<Fact> Of(LinkQuestion question, DateTimeOffset at) =>
        new[] { question.Left, question.Right }.SelectMany(end => Of(end, at));

    private static IEnumerable<Fact> Of(LinkEnd end, DateTimeOffset at)
    {
        var live = end.Observed.Links.Count(link => link.IsLive);
        yield return Count("observed.links", live, "links", end, at);
        yield return Count("observed.links-promised", end.Held.GetValueOrDefault(HoldPools.Links, []).Count, "links", end, at);
        yield return Count("observed.prefixes", end.Observed.Cidrs.Length, "prefixes", end, at);
        yield return Count("observed.routes-in-fullest-table", end.Observed.RouteTables.Select(table => table.Routes.Length).DefaultIfEmpty().Max(), "routes", end, at);
    }

    private static Fact Count(string key, int count, string unit, LinkEnd end, DateTimeOffset at) => new(
        key, count.ToString(CultureInfo.InvariantCulture), unit, "a reading of the network", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), FactConfidence.Observed)
    {
        Region = end.Region,
        Of = end.Network.ToString(),
        Origin = FactOrigin.Observed,
    };
}
