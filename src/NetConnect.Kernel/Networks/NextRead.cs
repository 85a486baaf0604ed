using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>When to look again although nothing can be called now.</summary>
internal static class NextRead
{
    public static DateTimeOffset? For(NetworkState state, ImmutableArray<PartAssessment> assessments, Turn turn)
    {
        var times = assessments.Select(part => ForPart(state, part, turn))
            .Concat(state.Parts.Values.Select(part => NextLook(part, turn.Settings)));
        return times.Min();
    }

    /// <summary>All that is wanted is ready, and all that is not is gone, or can go only when others let go of it.</summary>
    public static bool IsSettled(NetworkState state, ImmutableArray<PartAssessment> assessments) => assessments.All(part => part.IsWanted
        ? part.Presence == PartPresence.Ready
        : part.MayLinger || state.Parts.GetValueOrDefault(part.Key) is null or { Stage: PartStage.Gone or PartStage.Foreign });

    private static DateTimeOffset? ForPart(NetworkState state, PartAssessment part, Turn turn)
    {
        var record = state.Parts.GetValueOrDefault(part.Key);
        var isDone = part.IsWanted ? part.Presence == PartPresence.Ready : record is null or { Stage: PartStage.Gone or PartStage.Foreign };
        if (isDone)
            return null;
        // While others stand in the way, monitoring sees when they have gone; only what failed before is tried again by itself.
        if (part.Presence is PartPresence.Blocked or PartPresence.InUse)
            return record?.NotBefore > turn.At ? record.NotBefore : null;
        var poll = turn.At + Poll(state, turn);
        return record?.NotBefore > turn.At ? record.NotBefore : poll;
    }

    /// <summary>Grows with the time that nothing moved: quick while things settle, cheap while somebody else must act.</summary>
    private static TimeSpan Poll(NetworkState state, Turn turn)
    {
        var quiet = state.ChangedAt is { } changed ? (turn.At - changed) / 4 : TimeSpan.Zero;
        return quiet < turn.Settings.ShortestPoll ? turn.Settings.ShortestPoll
            : quiet > turn.Settings.LongestPoll ? turn.Settings.LongestPoll
            : quiet;
    }

    public static DateTimeOffset? NextLook(PartRecord part, KernelSettings settings) =>
        part is { Stage: PartStage.Gone, GoneAt: { } gone } && part.Looks < settings.TombstoneLooks.Count
            ? Later(gone + settings.TombstoneLooks[part.Looks], part.LookedAt + Distance(part.Looks, settings))
            : null;

    /// <summary>Looks keep their distance whatever the clock did meanwhile.</summary>
    private static TimeSpan Distance(int look, KernelSettings settings) =>
        settings.TombstoneLooks[look] - (look == 0 ? TimeSpan.Zero : settings.TombstoneLooks[look - 1]);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
