using NetConnect.Kernel.Entities;
using NetConnect.Kernel.Halves;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Resources;

/// <content>Edits: new filters are for its network to carry out at once, and it is told until it has said that it has them.</content>
public sealed partial class ResourceMachine
{
    private static void Edit(Draft<ResourceState> draft, EditResource message)
    {
        var before = draft.State.L4Filters;
        var isEdited = draft.Edit(message.IfGeneration, message.By, state => state with
        {
            Name = message.Name,
            L4Filters = message.L4Filters,
            SharedWith = message.SharedWith,
        });
        if (isEdited && !Canonical.Same(before, message.L4Filters))
            RenewFilters(draft);
    }

    private static void RenewFilters(Draft<ResourceState> draft)
    {
        var state = draft.State;
        var notice = new FilterNotice(state.FiltersRevision + 1);
        var users = state.Uses.Values.Where(use => use.Goal == HalfGoal.Present).Select(use => use.Connection);
        draft.State = state with
        {
            FiltersRevision = notice.Revision,
            FilterResends = 0,
            Notices = state.Notices.SetItems(users.Select(user => KeyValuePair.Create(user, notice))),
        };
        if (!draft.State.Notices.IsEmpty)
            Remind(draft);
    }

    private static void Remind(Draft<ResourceState> draft)
    {
        var (state, settings) = (draft.State, draft.Turn.Settings);
        foreach (var use in state.Notices.Keys)
            Forward(draft, state.Uses[use]);
        draft.State = state with
        {
            FilterResends = state.FilterResends + 1,
            WakeAt = draft.Turn.At + Backoff.After(state.FilterResends + 1, settings.FirstResend, settings.LongestResend, draft.Turn.Seed),
        };
    }

    /// <summary>The network has these filters, or nobody needs it to have them any more.</summary>
    private static void Settle(Draft<ResourceState> draft, string connection, long revision)
    {
        if (!(draft.State.Notices.GetValueOrDefault(connection) is { } notice && notice.Revision <= revision))
            return;
        var rest = draft.State.Notices.Remove(connection);
        draft.State = draft.State with { Notices = rest, WakeAt = rest.IsEmpty && draft.State.DeletedAt is null ? null : draft.State.WakeAt };
    }

    private static void SettleAll(Draft<ResourceState> draft, string connection) => Settle(draft, connection, long.MaxValue);
}
