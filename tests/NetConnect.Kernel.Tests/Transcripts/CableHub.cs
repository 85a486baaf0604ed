using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>The imaginary platform's hub: a router, a plug of each network in it, and a lane from plug to plug for each way of a connection.</summary>
internal static class CableHub
{
    public const string Plug = "plug";

    private const string RouterKey = "router";

    private const int MostLanes = 4;

    public static HubSite Site { get; } = new(NetworkRef.Hub(Platform.External, "operators", "here"), "here", "provider-hub");

    /// <summary>A table for each network.</summary>
    public static ImmutableArray<HoldNeed> Needs(NetworkRef left, NetworkRef right) =>
        [.. new[] { left, right }.Select(network => new HoldNeed(Site.Network, HoldPools.Tables, network.NetworkId, [], MostLanes))];

    /// <summary>Of a network that hangs on the hub.</summary>
    public static IEnumerable<PartAssessment> Plugs(NetworkWish wish, ObservedNetwork observed)
    {
        ImmutableArray<HalfWish> halves = [.. wish.Halves.Where(half => half.Hub is not null && half.Goal != HalfGoal.Absent)];
        var seen = observed.Attachments.FirstOrDefault();
        if (halves.IsEmpty || (seen is null && halves.All(half => half.Goal != HalfGoal.Present)))
            yield break;
        var router = halves.Select(half => half.RemotePublished.GetValueOrDefault(RouterKey)).FirstOrDefault(id => id is not null);
        yield return Part(Plug, Plug, Plug, isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Presence = seen is null ? PartPresence.Absent : PartPresence.Ready,
            ExternalId = seen?.Id,
            BearsOurMark = seen is not null,
            Published = seen is null ? Words() : Words((Plug, seen.Id)),
            Operation = seen is null && router is not null ? Call("CreatePlug", OperationEffect.Create, ("router", router)) : null,
        };
    }

    /// <summary>Routes lead to it once the network hangs on it.</summary>
    public static string? Router(IEnumerable<HalfWish> halves, ObservedNetwork observed) => observed.Attachments.IsEmpty
        ? null
        : halves.Select(half => half.RemotePublished.GetValueOrDefault(RouterKey)).FirstOrDefault(id => id is not null);

    public static PartAssessment UnwantedPlug(PartRecord record, ObservedNetwork observed) =>
        Unwanted(record, observed.Attachments.Any(plug => plug.Id == record.ExternalId), "DeletePlug");

    public static ImmutableArray<PartAssessment> Assess(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        var wanted = Routers(wish, observed).Concat(Lanes(wish, observed)).ToDictionary(part => part.Key);
        var unwanted = ledger.Values.Where(record => !wanted.ContainsKey(record.Key)).Select(record => record.Kind == RouterKey
            ? UnwantedRouter(record, observed)
            : Unwanted(record, FindLane(observed, record.Key) is not null, "DeleteLane"));
        return [.. wanted.Values.Concat(unwanted).OrderBy(part => part.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<PartAssessment> Routers(NetworkWish wish, ObservedNetwork observed)
    {
        ImmutableArray<HalfWish> halves = [.. wish.Halves.Where(half => half.Goal != HalfGoal.Absent)];
        var seen = observed.Gateways.FirstOrDefault();
        if (halves.IsEmpty || (seen is null && halves.All(half => half.Goal != HalfGoal.Present)))
            yield break;
        yield return Part(RouterKey, RouterKey, "Hub", isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Presence = seen is null ? PartPresence.Absent : PartPresence.Ready,
            ExternalId = seen?.Id,
            BearsOurMark = seen is not null,
            Published = seen is null ? Words() : Words((RouterKey, seen.Id)),
            Operation = seen is null ? Call("CreateRouter", OperationEffect.Create) : null,
        };
    }

    private static IEnumerable<PartAssessment> Lanes(NetworkWish wish, ObservedNetwork observed) =>
        from half in wish.Halves
        where half.Goal == HalfGoal.Present
        from spoke in half.Spokes
        from other in half.Spokes
        where spoke.Network != other.Network
        let key = $"lane/{spoke.Network.NetworkId}/{other.Prefix}"
        let ends = (From: spoke.Published.GetValueOrDefault(Plug), To: other.Published.GetValueOrDefault(Plug))
        let seen = FindLane(observed, key)
        select Part(key, "lane", "Hub", isWanted: true) with
        {
            Users = [half.Connection],
            Requires = [RouterKey],
            Presence = seen is null ? PartPresence.Absent : PartPresence.Ready,
            Operation = seen is null && ends is ({ } here, { } there)
                ? Call("CreateLane", OperationEffect.Create, ("key", key), ("from", here), ("to", there), ("prefix", other.Prefix.ToString()))
                : null,
        };

    // Nothing may hang on it any more.
    private static PartAssessment UnwantedRouter(PartRecord record, ObservedNetwork observed) =>
        observed.Gateways is [{ Attachments.IsEmpty: false }]
            ? Unwanted(record, isThere: false, "") with { Presence = PartPresence.Settling, Message = "Networks still hang on it." }
            : Unwanted(record, !observed.Gateways.IsEmpty, "DeleteRouter");

    private static PartAssessment Unwanted(PartRecord record, bool isThere, string call) => Part(record.Key, record.Kind, record.Kind == Plug ? Plug : "Hub", isWanted: false) with
    {
        Presence = isThere ? PartPresence.Different : PartPresence.Absent,
        ExternalId = record.ExternalId,
        Operation = isThere ? Call(call, OperationEffect.Remove, ("key", record.Key)) : null,
    };

    private static string? FindLane(ObservedNetwork observed, string key) =>
        observed.Gateways.SelectMany(gateway => gateway.Tables).SelectMany(table => table.Tags.Keys).FirstOrDefault(lane => lane == key);

    private static PartAssessment Part(string key, string kind, string aspect, bool isWanted) =>
        new() { Key = key, Kind = kind, IsWanted = isWanted, Presence = PartPresence.Absent, Aspect = aspect, Label = key, Message = "not there" };

    private static ProviderOperation Call(string name, OperationEffect effect, params (string Name, string Value)[] arguments) => new(name, effect, Words(arguments));

    private static ImmutableSortedDictionary<string, string> Words(params (string Name, string Value)[] words) =>
        words.ToImmutableSortedDictionary(word => word.Name, word => word.Value);
}
