using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <content>Speaking with both sides: whole wishes until their echo comes back, whole reports with a receipt.</content>
public sealed partial class ConnectionMachine
{
    private static readonly Side[] BothSides = [Side.Left, Side.Right];

    private static void Hear(Draft<ConnectionState> draft, HalfReport report)
    {
        if (report.Hub is { } network)
        {
            HearHub(draft, report, network);
            return;
        }

        var side = report.Resource == draft.State.Left.Resource ? Side.Left : Side.Right;
        if (report.Resource != draft.State.End(side).Resource)
        {
            draft.Unexpected(report);
            return;
        }

        draft.Send(ActorKey.Resource(report.Resource), new HalfAcknowledged(report.Connection, report.Revision));
        var known = draft.State.Half(side);
        if (!IsNews(report, known))
            return;
        draft.State = draft.State.WithHalf(side, Updated(known, report));
        Advance(draft);
    }

    private static bool IsNews(HalfReport report, HalfTrack known) =>
        report.Revision > known.Revision || (report.Revision == known.Revision && report.Echo != known.Echo);

    private static HalfTrack Updated(HalfTrack known, HalfReport report) =>
        known with { Echo = report.Echo, Revision = report.Revision, Status = report.Status };

    private static void ConfirmHold(Draft<ConnectionState> draft, HoldConfirmed message)
    {
        if (draft.State.Provisioning != ProvisioningPhase.Held)
        {
            GiveBackHold(draft, message);
            return;
        }

        foreach (var side in BothSides.Where(side => draft.State.End(side).Network.ToString() == message.Network))
        {
            var half = draft.State.Half(side);
            if (half.HoldConfirmed)
                continue;
            if (message.Revived is not null)
                SendHold(draft, side, message.Revived);
            else
                draft.State = draft.State.WithHalf(side, half with { HoldConfirmed = true });
        }

        if (draft.State.Hubs.GetValueOrDefault(message.Network) is { } hub)
            ConfirmHold(draft, hub, message);
    }

    /// <summary>A confirmation that comes after the request has ended may have made the hold anew.</summary>
    private static void GiveBackHold(Draft<ConnectionState> draft, HoldConfirmed message)
    {
        foreach (var side in BothSides.Where(side => draft.State.End(side).Network.ToString() == message.Network))
            draft.Send(ActorKey.Network(draft.State.End(side).Network), new ReleaseHold(draft.State.Id));
        if (draft.State.Hubs.GetValueOrDefault(message.Network) is { } hub)
            draft.Send(ActorKey.Network(hub.Site.Network), new ReleaseHold(draft.State.Id));
    }

    private static void Wake(Draft<ConnectionState> draft)
    {
        if (draft.State.DeletedAt + draft.Turn.Settings.DeletedKept <= draft.Turn.At)
            draft.Vanish();
        ExpireWhatIsDue(draft);
        if (draft.State.ResendAt <= draft.Turn.At)
            SendUnechoed(draft);
    }

    /// <summary>After the clock was set back nothing may wait for a time that was never meant.</summary>
    private static void Straighten(Draft<ConnectionState> draft)
    {
        var (state, turn) = (draft.State, draft.Turn);
        var resendAt = Moments.Ahead(state.ResendAt, turn.Settings.LongestResend, turn);
        if (resendAt != state.ResendAt)
            draft.State = state with { ResendAt = resendAt };
    }

    /// <summary>Sends what has no echo yet, and plans to send it again.</summary>
    private static void SendUnechoed(Draft<ConnectionState> draft)
    {
        foreach (var side in BothSides)
        {
            if (NeedsHoldConfirmed(draft.State, side))
                SendHold(draft, side);
            else if (NeedsEcho(draft.State, side))
                SendWish(draft, side);
        }

        foreach (var hub in draft.State.Hubs.Values)
            SendUnechoed(draft, hub);
    }

    private static void SendWish(Draft<ConnectionState> draft, Side side)
    {
        if (draft.State.Provisioning is ProvisioningPhase.Held or ProvisioningPhase.None)
            return;
        draft.Send(ActorKey.Resource(draft.State.End(side).Resource), WishFor(draft.State, side));
    }

    private static void SendHold(Draft<ConnectionState> draft, Side side, DateTimeOffset? revived = null)
    {
        var end = draft.State.End(side);
        draft.Send(ActorKey.Network(end.Network), HoldAt(draft.State, end.Network, end.Region, end.Provider, revived));
    }

    private static ConfirmHold HoldAt(ConnectionState state, NetworkRef network, string region, string provider, DateTimeOffset? revived) =>
        new(network, state.Id, NetworkPair.Of(state.Left.Network, state.Right.Network).ToString(), state.RequestExpiresAt, region, provider)
        {
            Revived = revived,
            Slots = [.. Taken(state).Where(slot => slot.Network == network)],
        };

    private static ImmutableArray<HeldSlot> Taken(ConnectionState state) => state.Decision.ChosenCandidate?.Takes ?? [];

    private static bool NeedsHoldConfirmed(ConnectionState state, Side side) =>
        state.Provisioning == ProvisioningPhase.Held && !state.Half(side).HoldConfirmed;

    private static bool NeedsEcho(ConnectionState state, Side side) =>
        state.Provisioning is not (ProvisioningPhase.None or ProvisioningPhase.Held) && !IsEchoed(state, side);

    private static bool IsEchoed(ConnectionState state, Side side) => state.Half(side).Echo == WishFor(state, side).Echo;

    private static EnsureSide WishFor(ConnectionState state, Side side)
    {
        var (end, other, hub) = (state.End(side), state.End(side.Other()), HubsInForce(state)?.Of(side).Network);
        var wish = new EnsureSide
        {
            Connection = state.Id,
            Resource = end.Resource,
            Generation = state.HalvesGeneration,
            Incarnation = state.Incarnation,
            Goal = state.Goal,
            Type = state.Type,
            Remote = other.Network,
            RemoteRegion = other.Region,
            RemotePrefix = other.Prefix,
            RemoteService = other.Service,
            Needs = state.Goal == HalfGoal.Present ? [.. state.Needs.Where(need => need.To == side)] : [],
            Retries = state.Retries,
            Adopt = IsStillToBeTakenOver(state) ? Adoption.Use : state.Adopt,
            Adopted = AgreedUpon(state),
            RemoteInbound = state.Goal == HalfGoal.Present ? state.Half(side.Other()).Status.Inbound : [],
            Hub = hub,
            RemotePublished = state.Goal != HalfGoal.Present ? NothingPublished : hub is null ? Published(state, side.Other()) : PublishedBy(state, hub),
            Scopes = state.Scopes,
        };
        return wish with { Echo = Canonical.Digest(wish), Revision = state.WishRevision };
    }

    /// <summary>What a side published under this incarnation: an earlier one's peering is not this one's.</summary>
    private static ImmutableSortedDictionary<string, string> Published(ConnectionState state, Side side)
    {
        var status = state.Half(side).Status;
        return status.Incarnation == state.Incarnation ? status.Published : status.Published.Clear();
    }
}
