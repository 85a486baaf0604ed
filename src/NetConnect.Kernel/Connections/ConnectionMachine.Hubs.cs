using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <content>
/// Links that pass a hub: the hub's network has a part in them like both sides, asked for by the connection itself, as no resource stands for it.
/// A hub that the plan in force does not name any more is let go of once the link stands without it.
/// </content>
public sealed partial class ConnectionMachine
{
    private static HubPair? HubsInForce(ConnectionState state) => state.Decision.ChosenCandidate?.Plan?.Hubs;

    private static bool IsInForce(ConnectionState state, HubTrack hub) =>
        HubsInForce(state)?.All.Any(site => site.Network == hub.Site.Network) == true;

    /// <summary>The hubs of the plan are on record, and those that nobody needs any more and that have nothing left are not.</summary>
    private static void KeepHubs(Draft<ConnectionState> draft)
    {
        foreach (var hub in draft.State.Hubs.Values.Where(hub => !IsInForce(draft.State, hub)).ToList())
            LetGoOfHub(draft, hub);
        foreach (var site in HubsInForce(draft.State)?.All ?? [])
        {
            var key = site.Network.ToString();
            var known = draft.State.Hubs.GetValueOrDefault(key);
            if (known?.Site != site)
                draft.State = draft.State with { Hubs = draft.State.Hubs.SetItem(key, new() { Site = site, Half = known?.Half ?? HalfTrack.Fresh }) };
        }
    }

    private static void LetGoOfHub(Draft<ConnectionState> draft, HubTrack hub)
    {
        var state = draft.State;
        var isOnlyHeld = state.Provisioning is ProvisioningPhase.None or ProvisioningPhase.Held;
        if (isOnlyHeld)
            draft.Send(ActorKey.Network(hub.Site.Network), new ReleaseHold(state.Id));
        if (isOnlyHeld || (IsEchoed(state, hub) && hub.Half.Status.Phase == HalfPhase.Removed))
            draft.State = state with { Hubs = state.Hubs.Remove(hub.Site.Network.ToString()) };
    }

    private static void HearHub(Draft<ConnectionState> draft, HalfReport report, NetworkRef network)
    {
        draft.Send(ActorKey.Network(network), new HalfAcknowledged(report.Connection, report.Revision));

        // Of one that was let go of nothing is news; it is acknowledged all the same, or it would go on telling.
        if (draft.State.Hubs.GetValueOrDefault(network.ToString()) is not { } hub || !IsNews(report, hub.Half))
            return;
        draft.State = WithHub(draft.State, hub with { Half = Updated(hub.Half, report) });
        Advance(draft);
    }

    private static ConnectionState WithHub(ConnectionState state, HubTrack hub) =>
        state with { Hubs = state.Hubs.SetItem(hub.Site.Network.ToString(), hub) };

    private static bool NeedsHoldConfirmed(ConnectionState state, HubTrack hub) =>
        state.Provisioning == ProvisioningPhase.Held && !hub.Half.HoldConfirmed;

    private static bool NeedsEcho(ConnectionState state, HubTrack hub) =>
        state.Provisioning is not (ProvisioningPhase.None or ProvisioningPhase.Held) && !IsEchoed(state, hub);

    /// <summary>Of a hub that is only waited out nothing is asked, so that there is nothing to be answered.</summary>
    private static bool IsEchoed(ConnectionState state, HubTrack hub) => WishFor(state, hub) is not { } wish || hub.Half.Echo == EchoOf(wish);

    private static void SendUnechoed(Draft<ConnectionState> draft, HubTrack hub)
    {
        if (NeedsHoldConfirmed(draft.State, hub))
            SendHold(draft, hub);
        else if (NeedsEcho(draft.State, hub))
            SendWish(draft, hub);
    }

    private static void SendWish(Draft<ConnectionState> draft, HubTrack hub)
    {
        var wish = WishFor(draft.State, hub)!;
        var revised = wish with { Revision = draft.State.WishRevision };
        draft.Send(ActorKey.Network(hub.Site.Network), new EnsureHalf(hub.Site.Network, revised, EchoOf(wish), hub.Site.Region, hub.Site.Provider));
    }

    private static void SendHold(Draft<ConnectionState> draft, HubTrack hub, DateTimeOffset? revived = null) =>
        draft.Send(ActorKey.Network(hub.Site.Network), HoldAt(draft.State, hub.Site.Network, hub.Site.Region, hub.Site.Provider, revived));

    private static void ConfirmHold(Draft<ConnectionState> draft, HubTrack hub, HoldConfirmed message)
    {
        if (hub.Half.HoldConfirmed)
            return;
        if (message.Revived is not null)
            SendHold(draft, hub, message.Revived);
        else
            draft.State = WithHub(draft.State, hub with { Half = hub.Half with { HoldConfirmed = true } });
    }

    private static string EchoOf(HalfWish wish) => Canonical.Digest(wish);

    /// <summary>None for a hub that carries the link until the way without it stands.</summary>
    private static HalfWish? WishFor(ConnectionState state, HubTrack hub)
    {
        var goal = GoalFor(state, hub);
        if (goal is null)
            return null;
        var (pair, network) = (HubsInForce(state), hub.Site.Network);
        var other = pair?.Other(network) ?? hub.Site;
        return new HalfWish
        {
            Connection = state.Id,
            Generation = state.HalvesGeneration,
            Incarnation = state.Incarnation,
            Goal = goal.Value,
            Type = state.Type,
            Resource = network.ToString(),
            LocalPrefix = state.Left.Prefix,
            RemotePrefix = state.Right.Prefix,
            Remote = other.Network,
            RemoteRegion = other.Region,
            Retries = state.Retries,
            Scopes = state.Scopes,
            Spokes = pair is null ? [] : [.. BothSides.Select(side => SpokeOf(state, side, pair))],
            RemotePublished = other.Network == network ? NothingPublished : PublishedBy(state, other.Network),
        };
    }

    private static HalfGoal? GoalFor(ConnectionState state, HubTrack hub)
    {
        if (IsInForce(state, hub) || state.Goal == HalfGoal.Forgotten)
            return state.Goal;
        var isWaitedOut = state.Provisioning is ProvisioningPhase.Provisioning or ProvisioningPhase.Updating or ProvisioningPhase.Migrating;
        return isWaitedOut ? null : HalfGoal.Absent;
    }

    private static HubSpoke SpokeOf(ConnectionState state, Side side, HubPair hubs)
    {
        var end = state.End(side);
        var published = state.Goal == HalfGoal.Present ? Published(state, side) : NothingPublished;
        return new(end.Network, end.Region, end.Prefix, hubs.Of(side).Network, published);
    }

    private static readonly ImmutableSortedDictionary<string, string> NothingPublished = ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, string> PublishedBy(ConnectionState state, NetworkRef hub) =>
        state.Goal == HalfGoal.Present && state.Hubs.GetValueOrDefault(hub.ToString())?.Half.Status is { } status && status.Incarnation == state.Incarnation
            ? status.Published
            : NothingPublished;

    private static bool HubsAre(ConnectionState state, HalfPhase phase, HalfPhase orPhase) => state.Hubs.Values.All(hub =>
        IsEchoed(state, hub) && (hub.Half.Status.Phase == phase || hub.Half.Status.Phase == orPhase));

    private static bool HubsAreReady(ConnectionState state) => (HubsInForce(state)?.All ?? []).All(site =>
        state.Hubs.GetValueOrDefault(site.Network.ToString()) is { Half.Status.Phase: HalfPhase.Ready } hub && IsEchoed(state, hub));

    private static bool HubWishesChanged(ConnectionState before, ConnectionState after) =>
        !(before.Hubs.IsEmpty && after.Hubs.IsEmpty)
        && !before.Hubs.Values.Select(hub => WishFor(before, hub)).SequenceEqual(after.Hubs.Values.Select(hub => WishFor(after, hub)), SameWish.Instance);

    private sealed class SameWish : IEqualityComparer<HalfWish?>
    {
        public static SameWish Instance { get; } = new();

        public bool Equals(HalfWish? x, HalfWish? y) => x is null || y is null ? x is null && y is null : Canonical.Same(x, y);

        public int GetHashCode(HalfWish? obj) => 0;
    }
}
