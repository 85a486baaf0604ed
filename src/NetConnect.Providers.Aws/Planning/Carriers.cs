using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The interfaces of a resource: which carry its group, which could.</summary>
internal static class Carriers
{
    /// <summary>Amazon VPC quotas; it may be raised, but who raised it we don't see.</summary>
    private const int MostGroups = 5;

    public static IEnumerable<ObservedInterface> Of(PlanningContext context, ImmutableArray<HalfWish> halves) =>
        context.Observed.Interfaces.Where(item => halves.Any(half => item.LiesIn(half.LocalPrefix)));

    public static IEnumerable<ObservedInterface> Chosen(PlanningContext context, ImmutableArray<HalfWish> halves) =>
        Of(context, halves).Where(PlanningContext.SettingsOf(halves).Chooses);

    /// <summary>Why the group can't be put onto an interface; none when it can, or is there.</summary>
    public static string? Obstacle(ObservedInterface item, string group) => item switch
    {
        _ when item.Groups.Contains(group) => null,
        { IsManaged: true } => $"{item.Id} belongs to a service of AWS, which sets its groups itself",
        { Groups.Count: >= MostGroups } =>
            string.Create(CultureInfo.InvariantCulture, $"{item.Id} carries {item.Groups.Count} groups already, and AWS allows {MostGroups}"),
        _ => null,
    };

    /// <summary>For people: where the group counts.</summary>
    public static string Note(PlanningContext context, ImmutableArray<HalfWish> halves, string group)
    {
        var all = Of(context, halves).ToList();
        if (all.Count == 0)
            return "no interface is there yet to carry it";
        var carried = all.Count(item => item.Groups.Contains(group));
        var obstacles = Chosen(context, halves).Select(item => Obstacle(item, group)).OfType<string>();
        return string.Join("; ", obstacles.Prepend(
            string.Create(CultureInfo.InvariantCulture, $"carried by {carried} of {all.Count} interfaces in {halves[0].LocalPrefix}")));
    }
}
