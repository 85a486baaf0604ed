using NetConnect.Kernel.Filters;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Resources;

/// <content>Between connections and the network: whole wishes down, whole reports up.</content>
public sealed partial class ResourceMachine
{
    private static void Ensure(Draft<ResourceState> draft, EnsureSide wish)
    {
        var known = draft.State.Uses.GetValueOrDefault(wish.Connection);
        var isNews = known is null ? wish.Goal == HalfGoal.Present : wish.Revision > known.Revision;
        if (isNews)
            draft.State = draft.State with { Uses = draft.State.Uses.SetItem(wish.Connection, wish) };
        if (isNews && wish.Goal != HalfGoal.Present)
            SettleAll(draft, wish.Connection);
        Forward(draft, isNews || known is null ? wish : known);
    }

    private static void Forward(Draft<ResourceState> draft, EnsureSide wish)
    {
        var state = draft.State;
        var half = new HalfWish
        {
            Connection = wish.Connection,
            Revision = wish.Revision,
            FiltersRevision = state.FiltersRevision,
            Generation = wish.Generation,
            Incarnation = wish.Incarnation,
            Goal = wish.Goal,
            Type = wish.Type,
            Resource = state.Id,
            ResourceName = state.Name,
            LocalPrefix = state.Subnet,
            RemotePrefix = wish.RemotePrefix,
            Remote = wish.Remote,
            RemoteRegion = wish.RemoteRegion,
            Inbound = EffectiveFilters.For(state.L4Filters, wish.Needs, wish.RemotePrefix, wish.RemoteService),
            Retries = wish.Retries,
            Adopt = wish.Adopt,
            Adopted = wish.Adopted,
            Outbound = wish.RemoteInbound,
            Scopes = wish.Scopes,
            Hub = wish.Hub,
            RemotePublished = wish.RemotePublished,
        };
        draft.Send(ActorKey.Network(state.Network), new EnsureHalf(state.Network, half, wish.Echo, state.Region, state.Provider));
    }

    private static void Relay(Draft<ResourceState> draft, HalfReport report)
    {
        Settle(draft, report.Connection, report.Status.FiltersRevision);
        if (report.Status.Phase == HalfPhase.Removed && draft.State.Uses.ContainsKey(report.Connection))
        {
            SettleAll(draft, report.Connection);
            draft.State = draft.State with { Uses = draft.State.Uses.Remove(report.Connection) };
        }

        NoteGroup(draft, report.Status.Find("GroupInUse")?.Message);
        draft.Send(ActorKey.Connection(report.Connection), report);
    }

    private static void NoteGroup(Draft<ResourceState> draft, string? inUse)
    {
        if (draft.State.GroupInUse == inUse)
            return;
        draft.State = draft.State with { GroupInUse = inUse, GroupInUseSince = inUse is null ? null : draft.Turn.At };
        draft.Tell(new EventDraft(
            inUse is null ? "group-released" : "group-in-use",
            draft.State.Key,
            "netconnect",
            draft.State.Scopes,
            inUse ?? "Nothing carries the filter group any more."));
    }
}
