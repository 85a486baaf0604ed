using System.Collections.Immutable;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Entities;

/// <summary>The steps that all entities take alike: begin, be edited, end; each claims or frees the name and is told and recorded.</summary>
internal static class EntityLife
{
    private static readonly TimeSpan OverdueLooks = TimeSpan.FromHours(1);

    public static void Begin<TState>(this Draft<TState> draft, TState entity, string by, string happened, string text)
        where TState : EntityState
    {
        draft.State = entity with { CreatedAt = draft.Turn.At };
        draft.Claim(entity.NameClaim);
        draft.Tell(happened, "create", by, text);
    }

    /// <summary>Lays an edit over the state that the editor saw; an edit that changes nothing is none.</summary>
    /// <returns>Whether something changed.</returns>
    public static bool Edit<TState>(this Draft<TState> draft, long? ifGeneration, string by, Func<TState, TState> edit)
        where TState : EntityState
    {
        if (draft.IsStale(ifGeneration))
            return false;
        var (before, after) = (draft.State, edit(draft.State));
        var changes = EntityChanges.Between(before, after);
        if (changes.IsEmpty)
            return false;
        Rename(draft, before.NameClaim, after.NameClaim);
        draft.State = after with { Generation = before.Generation + 1 };
        draft.Tell("changed", "edit", by, $"{Title(after)} {after.Name} changed: {string.Join(", ", changes.Keys)}.", changes);
        return true;
    }

    public static void End<TState>(this Draft<TState> draft, long? ifGeneration, string by, string happened)
        where TState : EntityState
    {
        if (draft.IsStale(ifGeneration))
            return;
        draft.State = draft.State with { DeletedAt = draft.Turn.At, WakeAt = draft.Turn.At + draft.Turn.Settings.DeletedKept };
        draft.Release(draft.State.NameClaim);
        draft.Tell(happened, "delete", by, $"{Title(draft.State)} {draft.State.Name} {happened}.");
    }

    /// <summary>One that has ended is kept for a while, hidden: tombstones may need its credentials. Then it goes.</summary>
    /// <param name="hasTakenOver">Nobody has run lately: looks that are overdue come first.</param>
    public static void Rest<TState>(this Draft<TState> draft, bool hasTakenOver)
        where TState : EntityState
    {
        var ends = draft.State.DeletedAt + draft.Turn.Settings.DeletedKept;
        if (hasTakenOver && ends < draft.Turn.At + OverdueLooks)
            ends = draft.Turn.At + OverdueLooks;
        if (ends <= draft.Turn.At)
            draft.Vanish();
        else if (draft.State.WakeAt != ends)
            draft.State = draft.State with { WakeAt = ends };
    }

    /// <summary>The answer to whoever speaks to one that has ended, or never began.</summary>
    public static void Gone<TState>(this Draft<TState> draft, string kind)
        where TState : EntityState => draft.Answer(new Fault(FaultKind.Gone, $"The {kind} is no longer there."));

    public static void Tell<TState>(
        this Draft<TState> draft,
        string happened,
        string action,
        string by,
        string text,
        ImmutableSortedDictionary<string, string>? detail = null)
        where TState : EntityState
    {
        var state = draft.State;
        draft.Tell(new EventDraft($"{state.Kind}-{happened}", state.Key, by, state.Scopes, text));
        draft.Record(new AuditDraft($"{state.Kind}.{action}", state.Key, by, state.Scopes, "accepted")
        {
            Detail = detail ?? ImmutableSortedDictionary<string, string>.Empty,
        });
    }

    private static bool IsStale<TState>(this Draft<TState> draft, long? ifGeneration)
        where TState : EntityState
    {
        if (ifGeneration is null || ifGeneration == draft.State.Generation)
            return false;
        draft.Answer(new Fault(FaultKind.Stale, $"The {draft.State.Kind} was changed meanwhile. Read it again, then repeat the request."));
        return true;
    }

    private static void Rename<TState>(Draft<TState> draft, string before, string after)
        where TState : EntityState
    {
        if (before == after)
            return;
        draft.Release(before);
        draft.Claim(after);
    }

    private static string Title(EntityState state) => char.ToUpperInvariant(state.Kind[0]) + state.Kind[1..].Replace('-', ' ');
}
