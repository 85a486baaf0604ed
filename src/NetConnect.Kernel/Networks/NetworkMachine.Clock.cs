using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <content>After the clock was set back nothing may wait for a time that was never meant.</content>
public sealed partial class NetworkMachine
{
    private static void Straighten(Draft<NetworkState> draft)
    {
        var turn = draft.Turn;
        foreach (var (key, part) in draft.State.Parts)
        {
            if (Straight(part, turn) is var straight && straight != part)
                draft.State = draft.State with { Parts = draft.State.Parts.SetItem(key, straight) };
        }

        foreach (var (key, half) in draft.State.Halves)
        {
            var resendAt = Moments.Ahead(half.ResendAt, turn.Settings.LongestResend, turn);
            if (resendAt != half.ResendAt)
                draft.State = draft.State with { Halves = draft.State.Halves.SetItem(key, half with { ResendAt = resendAt }) };
        }

        foreach (var (key, hold) in draft.State.Holds)
        {
            if (hold.HeldAt > turn.At)
                draft.State = draft.State with { Holds = draft.State.Holds.SetItem(key, Again(hold, hold.HeldAt.Value, turn)) };
        }

        StraightenOwn(draft);
    }

    private static HoldRecord Again(HoldRecord hold, DateTimeOffset heldAt, Turn turn) =>
        hold with { HeldAt = turn.At, Until = turn.At + (hold.Until - heldAt) };

    private static PartRecord Straight(PartRecord part, Turn turn)
    {
        var (changed, gone, looked) = (Moments.Past(part.ChangedAt, turn), Moments.Past(part.GoneAt, turn), Moments.Past(part.LookedAt, turn));
        var unanswered = Moments.Past(part.UnansweredAt, turn);
        var contended = Moments.Ahead(part.ContendedUntil, turn.Settings.ContentionWindow, turn);
        var lingers = Moments.Ahead(part.LingersUntil, turn.Settings.VisibilityWindow, turn);
        var paused = Moments.Ahead(part.PausedUntil, turn.Settings.LongestBackoff, turn);
        var notBefore = contended ?? Rest(part, paused, turn);
        return (changed, gone, looked, unanswered, contended, lingers, notBefore, paused)
            == (part.ChangedAt, part.GoneAt, part.LookedAt, part.UnansweredAt, part.ContendedUntil, part.LingersUntil, part.NotBefore, part.PausedUntil)
            ? part
            : part with
            {
                ChangedAt = changed, GoneAt = gone, LookedAt = looked, UnansweredAt = unanswered, ContendedUntil = contended, LingersUntil = lingers,
                NotBefore = notBefore, PausedUntil = paused,
            };
    }

    /// <summary>What is left of a pause: no more than one of our own ever lasts, unless the provider asked for it.</summary>
    private static DateTimeOffset? Rest(PartRecord part, DateTimeOffset? paused, Turn turn)
    {
        var own = Moments.Ahead(part.NotBefore, PartCalls.LongestPause(part, turn.Settings), turn);
        return own < paused ? Moments.NoLater(part.NotBefore, paused.Value) : own;
    }

    private static void StraightenOwn(Draft<NetworkState> draft)
    {
        var (state, turn) = (draft.State, draft.Turn);
        var straight = state with
        {
            Intent = state.Intent is { } intent && intent.StartedAt > turn.At
                ? intent with { StartedAt = turn.At, Deadline = turn.At + (intent.Deadline - intent.StartedAt) }
                : state.Intent,
            ChangedAt = Moments.Past(state.ChangedAt, turn),
            ReadAskedAt = Moments.Past(state.ReadAskedAt, turn),
            DoubtedSince = Moments.Past(state.DoubtedSince, turn),
            AbsentSince = Moments.Past(state.AbsentSince, turn),
            NextReadAt = IsPlanned(state, turn) ? state.NextReadAt : turn.At,
        };
        if (straight != state)
            draft.State = straight;
    }

    /// <summary>Only a tombstone's look and what is left to others are planned farther ahead than the longest back-off.</summary>
    private static bool IsPlanned(NetworkState state, Turn turn) =>
        state.NextReadAt is null
        || Moments.Ahead(state.NextReadAt, turn.Settings.LongestBackoff, turn) == state.NextReadAt
        || state.Parts.Values.Any(part => state.NextReadAt == NextRead.NextLook(part, turn.Settings) || state.NextReadAt == part.ContendedUntil);
}
