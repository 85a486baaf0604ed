using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>States, messages and effects in a line each; what did not change is not worth one.</summary>
internal static class Wording
{
    public static string Name(ActorKey actor) => actor.Kind == ActorKind.Network ? actor.Id[(actor.Id.LastIndexOf('/') + 1)..] : actor.Id;

    public static string Of(object message) => message switch
    {
        EnsureSide m => $"EnsureSide({m.Goal}, incarnation {m.Incarnation}{Published(m.RemotePublished)})",
        EnsureHalf m => $"EnsureHalf({m.Wish.Connection}: {m.Wish.Goal}, incarnation {m.Wish.Incarnation}{Published(m.Wish.RemotePublished)})",
        HalfReport m => $"HalfReport({m.Connection}: {m.Status.Phase}{Published(m.Status.Published)})",
        HalfAcknowledged m => $"HalfAcknowledged({m.Connection})",
        OperationEnded m => $"OperationEnded({m.Result switch
        {
            OperationResult.Completed => "completed",
            OperationResult.Rejected r => $"rejected: {r.Code}",
            _ => m.Result.ToString(),
        }})",
        ApproveConnection m => $"ApproveConnection by {m.By}",
        RejectConnection m => $"RejectConnection by {m.By}: {m.Reason}",
        DeleteConnection m => $"DeleteConnection by {m.By}",
        RetryConnection m => $"RetryConnection by {m.By}",
        EditConnection m => $"EditConnection by {m.By}",
        SuspendConnection m => $"SuspendConnection by {m.By}",
        ResumeConnection m => $"ResumeConnection by {m.By}",
        DetachConnection m => $"DetachConnection by {m.By}",
        _ => message.GetType().Name,
    };

    public static IEnumerable<string> Of<TState>(TState? before, Transition<TState> transition)
        where TState : ActorState =>
    [
        .. Changes(before, transition.State),
        .. transition.Events.Where(told => told.Type is not ("operation-completed" or "state-changed")).Select(told => $"event {told.Type}: {told.Message}"),
        .. transition.Effects.Select(Effect).OfType<string>(),
        .. transition.Claims.Select(claim => $"claims {claim}"),
        .. transition.Releases.Select(claim => $"gives up {claim}"),
        .. transition.IsOver ? new[] { "is forgotten" } : [],
        .. transition.Reply is { } reply ? new[] { $"answers {reply}" } : [],
    ];

    private static string? Effect(Effect effect) => effect switch
    {
        // Receipts and reports on their way would drown what is decided.
        Effect.Send { Message: HalfAcknowledged or HalfReport or EnsureHalf or HoldConfirmed } => null,
        Effect.Send send => $"-> {Name(send.To)}: {Of(send.Message)}",
        Effect.Execute call => $"CALL {call.Intent.Operation}, token {call.Intent.Token[(call.Intent.Token.IndexOf('/', StringComparison.Ordinal) + 1)..]}",
        Effect.ReportUnexpected unexpected => $"UNEXPECTED {unexpected.Message}",
        _ => null,
    };

    private static IEnumerable<string> Changes(ActorState? before, ActorState? after) => (before, after) switch
    {
        (ConnectionState or null, ConnectionState state) => Connection((ConnectionState?)before, state),
        (NetworkState or null, NetworkState state) => Network((NetworkState?)before, state),
        (ResourceState old, ResourceState state) => Map("use", Uses(old), Uses(state)),
        _ => [],
    };

    private static IEnumerable<string> Connection(ConnectionState? before, ConnectionState after)
    {
        var (old, now) = (before is null ? "" : Words(before), Words(after));
        if (old != now)
            yield return $"is {now}";
    }

    private static string Words(ConnectionState state)
    {
        var words = $"{WireName.Of(state.Status)} (request {WireName.Of(state.Request)}, {WireName.Of(state.Provisioning)}, wants {state.Goal}, "
            + $"health {WireName.Of(state.Health)}, {WireName.Of(state.Sync)})";
        return state.Reason is null ? words : $"{words}: {state.Reason}";
    }

    private static IEnumerable<string> Network(NetworkState? before, NetworkState after) =>
    [
        .. Map("hold", Holds(before), Holds(after)),
        .. Map("half", Halves(before), Halves(after)),
        .. Map("part", Parts(before), Parts(after)),
    ];

    private static IEnumerable<string> Map(string what, ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) =>
        from key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
        let old = before.GetValueOrDefault(key, "-")
        let now = after.GetValueOrDefault(key, "-")
        where old != now
        select $"{what} {key}: {old} -> {now}";

    private static ImmutableSortedDictionary<string, string> Uses(ResourceState state) =>
        state.Uses.ToImmutableSortedDictionary(use => use.Key, use => use.Value.Goal.ToString());

    private static ImmutableSortedDictionary<string, string> Holds(NetworkState? state) =>
        state?.Holds.ToImmutableSortedDictionary(hold => hold.Key, _ => "held") ?? ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, string> Halves(NetworkState? state) =>
        state?.Halves.ToImmutableSortedDictionary(half => half.Key, half => half.Value.Status.Phase.ToString()) ?? ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, string> Parts(NetworkState? state) =>
        state?.Parts.ToImmutableSortedDictionary(part => part.Key, part => Words(part.Value)) ?? ImmutableSortedDictionary<string, string>.Empty;

    private static string Words(PartRecord part) =>
        $"{part.Stage}{(part.Refused ? " (refused)" : "")} {part.Incarnation}.{part.Attempt} for {{{string.Join(", ", part.Users)}}}";

    private static string Published(ImmutableSortedDictionary<string, string> published) =>
        string.Concat(published.Select(entry => $", {entry.Key} {entry.Value}"));
}
