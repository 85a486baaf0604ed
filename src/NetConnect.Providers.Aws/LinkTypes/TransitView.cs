using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>Two ends with the hubs over which they would be joined: one, or one in each of two regions.</summary>
/// <param name="Hubs">Those that were picked: of the left and of the right end; absent where no operator offers any.</param>
internal sealed record TransitView(ImmutableArray<EndView> Ends, NetworkPair Pair, (HubView? Left, HubView? Right) Hubs)
{
    public SpokeView? Left => Hubs.Left is { } hub ? new(Ends[0], hub) : null;

    public SpokeView? Right => Hubs.Right is { } hub ? new(Ends[1], hub) : null;

    public IEnumerable<SpokeView> Spokes => new[] { Left, Right }.OfType<SpokeView>();

    /// <summary>The two hubs of a link between regions.</summary>
    public (HubView One, HubView Other)? Two => Hubs is ({ } one, { } other) && one.Name != other.Name ? (one, other) : null;

    /// <summary>Each hub once, with what the link makes hang there.</summary>
    public IEnumerable<HubLoad> Loads => this switch
    {
        { Hubs: (null, _) or (_, null) } => [],
        { Two: var (one, other) } => [HubLoad.Across(Ends[0], one, other), HubLoad.Across(Ends[1], other, one)],
        _ => [HubLoad.Within(Hubs.Left!, Ends[0], Ends[1])],
    };

    public static TransitView Of(LinkQuestion question)
    {
        ImmutableArray<EndView> ends = [End(question, Side.Left), End(question, Side.Right)];
        var hubs = question.Hubs.Where(hub => hub.Site.Network is { Platform: Platform.Aws }).Select(hub => new HubView(hub, question.FactsAt(hub))).ToImmutableArray();
        var pair = NetworkPair.Of(question.Left.Network, question.Right.Network);
        if (!question.SameRegion)
            return new(ends, pair, (Pick(hubs, [ends[0]]), Pick(hubs, [ends[1]])));
        var shared = Pick(hubs, ends);
        return new(ends, pair, (shared, shared));
    }

    // One that they hang on already, else the first by name; one that speaks against itself only when there is no other.
    private static HubView? Pick(ImmutableArray<HubView> hubs, ImmutableArray<EndView> ends) => hubs
        .Where(hub => hub.Hub.Site.Region == ends[0].Here.Region)
        .Select(hub => (Hub: hub, Spokes: ends.Select(end => new SpokeView(end, hub)).ToList()))
        .OrderBy(one => HubVetoes.Of(one.Hub).Any() || one.Spokes.Any(spoke => SpokeVetoes.AtHub(spoke).Any()))
        .ThenByDescending(one => one.Spokes.Count(spoke => spoke.Standing is not null))
        .ThenBy(one => one.Hub.Name.ToString(), StringComparer.Ordinal)
        .Select(one => one.Hub)
        .FirstOrDefault();

    private static EndView End(LinkQuestion question, Side side) =>
        new(question.End(side), question.End(side.Other()), question.FactsAt(question.End(side)));
}
