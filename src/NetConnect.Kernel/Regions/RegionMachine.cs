using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Regions;

/// <summary>Turns the fate of bulk reads into what may be believed of the region's networks.</summary>
public sealed class RegionMachine : IMachine<RegionState>
{
    public Transition<RegionState> Step(RegionState? state, object message, Turn turn)
    {
        var draft = new Draft<RegionState>(state, turn);
        if (message is BulkReadEnded m)
            Take(draft, m);
        else
            draft.Unexpected(message);
        return draft.Finish();
    }

    private static void Take(Draft<RegionState> draft, BulkReadEnded message)
    {
        var state = draft.Existing;
        if (message.Problem is null)
        {
            if (state is { Failures: > 0 })
                See(draft, message);
            return;
        }

        state ??= new RegionState { Region = message.Region };
        var failures = Math.Min(state.Failures + 1, draft.Turn.Settings.ReadsUntilBlind);
        draft.State = state.Failures == failures ? state : state with { Failures = failures };
        if (failures >= draft.Turn.Settings.ReadsUntilBlind)
            GoBlind(draft, message, message.Problem);
    }

    private static void See(Draft<RegionState> draft, BulkReadEnded message)
    {
        if (draft.State.Blind is not null)
            Tell(draft, "region-readable", message.Scopes, $"{message.Region} can be read again.");
        draft.State = draft.State with { Failures = 0, Blind = null, BlindSince = null };
    }

    /// <summary>One alarm; and every network learns that what it saw is no evidence any more.</summary>
    private static void GoBlind(Draft<RegionState> draft, BulkReadEnded message, string problem)
    {
        if (draft.State.Blind is null)
            Tell(draft, "region-unreadable", message.Scopes, $"{message.Region} can't be read: {problem} Nothing is repaired there until it can.");
        if (draft.State.Blind != problem)
            draft.State = draft.State with { Blind = problem, BlindSince = draft.State.BlindSince ?? draft.Turn.At };
        foreach (var network in message.Networks)
            draft.Send(ActorKey.Network(network), new NetworkUnreadable(problem, Asked: false));
        Confirm(draft, message);
    }

    /// <summary>
    /// What really was deleted has to be believed one day: a few networks at each look are read alone, and what those readings confirm
    /// is repaired. Only while blind, so that a region which can't be read raises one alarm and not one more for each network.
    /// </summary>
    private static void Confirm(Draft<RegionState> draft, BulkReadEnded message)
    {
        foreach (var suspect in message.Suspects.Take(draft.Turn.Settings.SingleReadsPerLook))
            draft.Send(ActorKey.Network(suspect), new LookAgain(suspect));
    }

    private static void Tell(Draft<RegionState> draft, string type, ImmutableArray<string> scopes, string text) =>
        draft.Tell(new EventDraft(type, ActorKey.Region(draft.State.Region), "netconnect", scopes, text));
}
