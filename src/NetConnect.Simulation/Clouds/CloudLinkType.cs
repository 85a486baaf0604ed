using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>A peering of the model: what vetoes it, and what executing it would change.</summary>
internal sealed class CloudLinkType(int perNetwork) : ILinkType
{
    public LinkType Type => LinkType.AwsPeering;

    public bool Serves(Platform left, Platform right) => (left, right) == (Platform.Aws, Platform.Aws);

    public LinkJudgement Judge(LinkQuestion question)
    {
        ImmutableArray<Veto> vetoes = [.. Vetoes(question)];
        return new() { Vetoes = vetoes, Plan = vetoes.IsEmpty ? Plan(question) : null };
    }

    public ImmutableArray<HoldNeed> Needs(LinkQuestion question)
    {
        var pair = NetworkPair.Of(question.Left.Network, question.Right.Network).ToString();
        return [.. new[] { question.Left, question.Right }.Select(end => new HoldNeed(end.Network, HoldPools.Links, pair, LivePairs(end), perNetwork))];
    }

    private static ImmutableSortedSet<string> LivePairs(LinkEnd end) =>
        [.. end.Observed.Links.Where(link => link.IsLive).Select(link => NetworkPair.Of(link.Requester, link.Accepter).ToString())];

    private static LinkPlan Plan(LinkQuestion question) => new()
    {
        Adopted = AdoptedBy(question)?.Id,
        Type = LinkType.AwsPeering,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
        SharedObjects = [$"AWS_PEERING {NetworkPair.Of(question.Left.Network, question.Right.Network)}", .. AdoptedBy(question) is { } link ? [$"{question.Adopt} {link.Id}"] : Array.Empty<string>()],
        IntoLeft = question.Adopt == Adoption.Watch ? [] : [.. question.Left.Inbound.Distinct().Order()],
        IntoRight = question.Adopt == Adoption.Watch ? [] : [.. question.Right.Inbound.Distinct().Order()],
    };

    private IEnumerable<Veto> Vetoes(LinkQuestion question)
    {
        if (question.Left.Observed.Cidrs.Any(left => question.Right.Observed.Cidrs.Any(left.Overlaps)))
            yield return Say("overlap", "The networks overlap.");
        var pair = NetworkPair.Of(question.Left.Network, question.Right.Network);
        LinkEnd[] ends = [question.Left, question.Right];
        var (ours, foreign) = Joining(question);
        var adopted = AdoptedBy(question);
        if (foreign is not null && adopted is null)
            yield return Say("per-pair", $"{foreign.Id} joins them already and is not ours.");
        if (question.Adopt == Adoption.Watch)
        {
            if (ours is null && adopted is null)
                yield return Say("adopt", "Nothing joins them that could be watched.");
            yield break;
        }

        ours ??= adopted;
        foreach (var end in ends)
        {
            if (ours is null && end.Observed.Links.Count(link => link.IsLive) + end.HeldBeyond(HoldPools.Links, LivePairs(end)).Remove(pair.ToString()).Count >= perNetwork)
                yield return Say("per-network", $"{end.Network.NetworkId} has all the peerings that it may have.");
            if (Taken(end, end == question.Left ? question.Right : question.Left, ours) is { } taken)
                yield return Say("route-taken", $"{taken.Destination} goes to {taken.Target} already.");
        }
    }

    /// <summary>What the link would lean on, that others made.</summary>
    private static ObservedLink? AdoptedBy(LinkQuestion question) =>
        question.Adopt is not null && Joining(question) is { Ours: null, Foreign: { } foreign } ? foreign : null;

    private static (ObservedLink? Ours, ObservedLink? Foreign) Joining(LinkQuestion question)
    {
        var pair = NetworkPair.Of(question.Left.Network, question.Right.Network);
        LinkEnd[] ends = [question.Left, question.Right];
        var live = ends.SelectMany(end => end.Observed.Links).Where(link => link.IsLive && link.Joins(pair)).DistinctBy(link => link.Id).ToList();
        var ours = live.Find(link => ends.Any(end => IsOurs(end, pair, link)));
        return (ours, live.Find(link => link.Id != ours?.Id));
    }

    private static bool IsOurs(LinkEnd end, NetworkPair pair, ObservedLink link) =>
        new[] { CloudKeys.Peering(pair), CloudKeys.Accept(pair) }
            .Select(key => end.Ledger.GetValueOrDefault(key))
            .Any(record => record is { Stage: not (PartStage.Foreign or PartStage.Gone) }
                && (record.ExternalId == link.Id || (record.ExternalId is null && link.Tags.GetValueOrDefault(Tags.Link) == pair.ToString())));

    private static ObservedRoute? Taken(LinkEnd here, LinkEnd there, ObservedLink? ours) =>
        CloudKeys.TablesFor(here.Observed, here.Prefix)
            .SelectMany(table => table.Routes.Where(route => route.Kind != RouteTargetKind.Local
                && there.Prefix.Contains(route.Destination)
                && route.Target != ours?.Id
                && here.Ledger.GetValueOrDefault(CloudKeys.Route(table.Id, route.Destination)) is not { Stage: not (PartStage.Foreign or PartStage.Gone) }))
            .FirstOrDefault();

    private static Veto Say(string fact, string message) => new($"model.{fact}", "", "", "model", "2030-01", message);
}
