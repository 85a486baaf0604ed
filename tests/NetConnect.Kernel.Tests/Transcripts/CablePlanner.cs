using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>An imaginary platform with two kinds of parts: a peering per pair, made by the smaller network, and routes, which take no tags.</summary>
internal sealed class CablePlanner : INetworkPlanner
{
    public const string PeeringId = "peering_id";

    public Platform Platform => Platform.External;

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        if (wish.Network.IsHub)
            return CableHub.Assess(wish, ledger, observed);
        var direct = wish with { Halves = wish.Halves.RemoveAll(half => half.Hub is not null) };
        var wanted = Peerings(direct, ledger, observed).Concat(CableHub.Plugs(wish, observed)).Concat(Routes(wish, ledger, observed)).ToDictionary(part => part.Key);
        var unwanted = ledger.Values.Where(record => !wanted.ContainsKey(record.Key)).Select(record => Unwanted(record, observed));
        return [.. wanted.Values.Concat(unwanted).OrderBy(part => part.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<PartAssessment> Peerings(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) =>
        from half in wish.Halves
        where half.Goal != HalfGoal.Absent
        group half by NetworkPair.Of(wish.Network, half.Remote) into pair
        where pair.Key.Smaller == wish.Network
        let record = ledger.GetValueOrDefault($"peering/{pair.Key.Larger.NetworkId}")
        let seen = Find(pair.Key.ToString(), observed, record?.ExternalId)
        where seen is not null || pair.Any(half => half.Goal == HalfGoal.Present)
        let part = Peering(pair.Key, seen, [.. pair.Select(half => half.Connection)])
        select CableAdoption.Find(pair, observed) is { } adopted ? CableAdoption.Of(part, adopted, pair) : part;

    private static PartAssessment Peering(NetworkPair pair, ObservedLink? seen, ImmutableSortedSet<string> users) => new()
    {
        Key = $"peering/{pair.Larger.NetworkId}",
        Kind = "peering",
        IsWanted = true,
        Users = users,
        Presence = seen switch
        {
            null => PartPresence.Absent,
            { IsLive: true } => PartPresence.Ready,
            _ => PartPresence.Ended,
        },
        ExternalId = seen?.Id,
        BearsOurMark = seen is not null,
        Spec = Arguments(("pair", pair.ToString())),
        Published = seen is not { IsLive: true } ? Arguments() : Arguments((PeeringId, seen.Id)),
        Operation = seen is null ? new("CreatePeering", OperationEffect.Create, Arguments(("pair", pair.ToString()))) : null,
        Aspect = "Peering",
        Label = seen?.Id ?? "peering",
        Message = seen is null ? "not made yet" : "",
    };

    private static IEnumerable<PartAssessment> Routes(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) =>
        from half in wish.Halves
        where half.Goal == HalfGoal.Present
        group half by half.RemotePrefix into way
        let half = way.First()
        let pair = NetworkPair.Of(wish.Network, half.Remote)
        let target = half.Hub is not null
            ? CableHub.Router(way, observed)
            : pair.Smaller == wish.Network
            ? (Find(pair.ToString(), observed) ?? CableAdoption.Find(way, observed))?.Id
            : way.Select(one => one.RemotePublished.GetValueOrDefault(PeeringId)).FirstOrDefault(id => id is not null)
        let requires = half.Hub is not null ? ImmutableArray.Create(CableHub.Plug) : pair.Smaller == wish.Network ? ImmutableArray.Create($"peering/{pair.Larger.NetworkId}") : []
        select Route(way.Key.ToString(), target, ledger.GetValueOrDefault($"route/{way.Key}"), observed) with
        {
            Users = [.. way.Select(one => one.Connection)],
            Requires = requires,
            ManagedGroup = CableCloud.Gate,
        };

    private static PartAssessment Route(string prefix, string? target, PartRecord? record, ObservedNetwork observed)
    {
        var seen = Find(observed, prefix);
        var presence = seen is null ? PartPresence.Absent
            : seen.Target == target && !seen.IsBlackhole ? PartPresence.Ready
            : record is { Stage: not PartStage.Gone } && record.Spec.GetValueOrDefault("target") == seen.Target ? PartPresence.Different
            : target is null && !seen.IsBlackhole ? PartPresence.Settling
            : PartPresence.Blocked;
        return new()
        {
            Key = $"route/{prefix}",
            Kind = "route",
            IsWanted = true,
            Presence = presence,
            Spec = Arguments(("target", target ?? "")),
            Operation = (presence, target) switch
            {
                (PartPresence.Absent, { } id) => Call("CreateRoute", OperationEffect.Create, prefix, id),
                (PartPresence.Different, { } id) => Call("ReplaceRoute", OperationEffect.Change, prefix, id),
                _ => null,
            },
            Aspect = "Routes",
            Label = $"{prefix} via {target ?? "?"}",
            Message = presence == PartPresence.Blocked ? $"leads to {seen!.Target}" : "not there",
        };
    }

    private static PartAssessment Unwanted(PartRecord record, ObservedNetwork observed)
    {
        var prefix = record.Key[(record.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (record.Kind == CableHub.Plug)
            return CableHub.UnwantedPlug(record, observed);
        var isThere = record.Kind == "peering"
            ? record.ExternalId is { } id && observed.FindLink(id) is { IsLive: true } link && !CableAdoption.IsStillOthers(record, link)
            : Find(observed, prefix) is { } route && route.Target == record.Spec.GetValueOrDefault("target");
        var remove = record.Kind == "peering"
            ? new("DeletePeering", OperationEffect.Remove, Arguments(("id", record.ExternalId ?? "")))
            : Call("DeleteRoute", OperationEffect.Remove, prefix, record.Spec.GetValueOrDefault("target", ""));
        return new()
        {
            Key = record.Key,
            Kind = record.Kind,
            IsWanted = false,
            Presence = isThere ? PartPresence.Different : PartPresence.Absent,
            ExternalId = record.ExternalId,
            Spec = record.Spec,
            Operation = isThere ? remove : null,
            Aspect = record.Kind == "peering" ? "Peering" : "Routes",
            Label = record.Key,
        };
    }

    /// <summary>The live one, or the one on record; those that ended before are history.</summary>
    private static ObservedLink? Find(string pair, ObservedNetwork observed, string? recorded = null) =>
        observed.Links.FirstOrDefault(link => link.Tags.GetValueOrDefault("pair") == pair && (link.IsLive || link.Id == recorded));

    private static ObservedRoute? Find(ObservedNetwork observed, string prefix) =>
        observed.MainTable!.Routes.FirstOrDefault(route => route.Destination.ToString() == prefix);

    private static ProviderOperation Call(string name, OperationEffect effect, string prefix, string target) =>
        new(name, effect, Arguments(("prefix", prefix), ("target", target)));

    private static ImmutableSortedDictionary<string, string> Arguments(params (string Name, string Value)[] arguments) =>
        arguments.ToImmutableSortedDictionary(argument => argument.Name, argument => argument.Value);
}
