using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Model;
using NetConnect.Model.Links;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Worlds;

/// <summary>Changes in a line each; what did not change is not worth one.</summary>
internal static class Wording
{
    public static string Of(OperationResult result) => result switch
    {
        OperationResult.Completed { ExternalId: { } id } => $"done, {id}",
        OperationResult.Completed => "done",
        OperationResult.InProgress => "under way",
        OperationResult.Rejected rejected => $"refused, {rejected.Code}",
        OperationResult.Retryable retryable => $"not now, {retryable.Reason}",
        _ => result.ToString(),
    };

    public static void Tell(World world, Node node, Commit commit, ActorState? before, ActorState? after)
    {
        foreach (var line in Changes(before, after))
            world.Tell(node.Name, $"{commit.Key}: {line}");
        foreach (var happened in commit.Events)
            world.Tell(node.Name, $"  event {happened.Type}: {happened.Message}");
    }

    private static IEnumerable<string> Changes(ActorState? before, ActorState? after) => (before, after) switch
    {
        (_, ConnectionState state) => Connection((ConnectionState?)before, state),
        (_, NetworkState state) => Network((NetworkState?)before, state),
        _ => [],
    };

    private static IEnumerable<string> Connection(ConnectionState? before, ConnectionState after)
    {
        var (old, now) = (before is null ? "" : Words(before), Words(after));
        if (old != now)
            yield return $"is {now}";
    }

    private static string Words(ConnectionState state) =>
        $"{WireName.Of(state.Status)} ({WireName.Of(state.Request)}, {WireName.Of(state.Provisioning)}, wants {state.Goal}, health {WireName.Of(state.Health)}, "
        + $"{WireName.Of(state.Sync)}, left {state.LeftHalf.Status.Phase}, right {state.RightHalf.Status.Phase}{string.Concat(state.Hubs.Select(hub => $", {hub.Key} {hub.Value.Half.Status.Phase}"))})";

    private static IEnumerable<string> Network(NetworkState? before, NetworkState after)
    {
        foreach (var line in Differences("hold", before?.Holds, after.Holds, hold => "held"))
            yield return line;
        foreach (var line in Differences("half", before?.Halves, after.Halves, half => $"{half.Wish.Goal} {half.Wish.Incarnation}: {half.Status.Phase}"))
            yield return line;
        foreach (var line in Differences("part", before?.Parts, after.Parts, Words))
            yield return line;
        if (before?.Blind != after.Blind)
            yield return after.Blind is null ? "can be seen again" : $"is blind: {after.Blind}";
        if (after.Intent is { } intent && intent != before?.Intent)
            yield return $"intends {intent.Operation}";
    }

    private static string Words(PartRecord part) =>
        $"{part.Stage}{(part.Refused ? " (refused)" : "")} {part.Incarnation}.{part.Attempt} {part.ExternalId} for {{{string.Join(", ", part.Users)}}}";

    private static IEnumerable<string> Differences<T>(
        string what, IReadOnlyDictionary<string, T>? before, IReadOnlyDictionary<string, T> after, Func<T, string> words) =>
        from key in (before?.Keys ?? []).Union(after.Keys).Order(StringComparer.Ordinal)
        let old = before is not null && before.TryGetValue(key, out var one) ? words(one) : "-"
        let now = after.TryGetValue(key, out var other) ? words(other) : "-"
        where old != now
        select $"{what} {key}: {old} -> {now}";
}
