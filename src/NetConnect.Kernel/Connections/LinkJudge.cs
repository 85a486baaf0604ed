using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Connections;

/// <summary>Health and sync as pure functions of what both sides reported: the worst layer decides.</summary>
internal static class LinkJudge
{
    private const string Provider = "PROVIDER";
    private const string Path = "PATH";

    public static LinkVerdict Judge(ConnectionState state, DateTimeOffset now)
    {
        var found = new List<Condition>();
        found.AddRange(SideConditions(state.LeftHalf.Status, "Left", now));
        found.AddRange(SideConditions(state.RightHalf.Status, "Right", now));
        found.AddRange(HubConditions(state, now));
        found.AddRange(ConnectionNotes.Of(state, now));
        var isStanding = state.Provisioning is ProvisioningPhase.Provisioned or ProvisioningPhase.Updating or ProvisioningPhase.Migrating;
        var (health, evidence) = isStanding ? Standing(state, found, now) : (LinkHealth.Unknown, []);
        var sync = isStanding ? SyncOf(state) : LinkSync.InSync;
        return new(health, sync, evidence, KeepSince(found, state.Conditions));
    }

    private static (LinkHealth Health, ImmutableArray<string> Evidence) Standing(ConnectionState state, List<Condition> found, DateTimeOffset now)
    {
        var (left, right) = (state.LeftHalf.Status, state.RightHalf.Status);
        if (left.Find(HalfAspects.Readable) is not null || right.Find(HalfAspects.Readable) is not null || left.View is null || right.View is null
            || HubsInForce(state).Any(hub => hub.Half.Status.Find(HalfAspects.Readable) is not null))
            return (LinkHealth.Unknown, []);
        var isFinal = IsFinal(left) && IsFinal(right);
        var summary = Reachability.Assess(EndOf(state, Side.Left), EndOf(state, Side.Right), left.Inbound, right.Inbound, state.Adopt == Adoption.Watch,
            [.. HubsInForce(state).Select(hub => hub.Half.Status.View).OfType<ObservedNetwork>()]);
        found.Add(PathCondition(summary, now));
        if (summary.NothingAllowed)
            found.Add(new("TrafficAllowed", ConditionStatus.False, "NothingAllowed", "No filter lets anything through, in either direction.", now));
        var health = !isFinal ? LinkHealth.Down : summary.AllPass ? LinkHealth.Up : summary.SomePass ? LinkHealth.Degraded : LinkHealth.Down;
        return (health, [Provider, Path]);
    }

    private static bool IsFinal(HalfStatus half) => half.Find(HalfAspects.Peering) is null or { Status: ConditionStatus.True };

    private static PathEnd EndOf(ConnectionState state, Side side)
    {
        var status = state.Half(side).Status;
        return new PathEnd(status.View!, state.End(side).Prefix, status.ManagedGroup, AssumesCarrier: status.ManagedGroup is not null);
    }

    private static Condition PathCondition(ReachabilitySummary summary, DateTimeOffset now) => summary.AllPass
        ? new("Path", ConditionStatus.True, "TwoWay", "Configured, not measured: routes, links and filters pass every allowed flow both ways.", now)
        : new("Path", ConditionStatus.False, summary.SomePass ? "Partly" : "Stopped", summary.FirstStop?.StoppedAt?.Message ?? "Something stops it.", now);

    private static IEnumerable<Condition> SideConditions(HalfStatus half, string side, DateTimeOffset now) =>
        half.Conditions.Select(condition => new Condition(side + condition.Aspect, condition.Status, condition.Reason, condition.Message, now));

    /// <summary>Of two hubs each condition says whose it is: the left network's or the right one's.</summary>
    private static IEnumerable<Condition> HubConditions(ConnectionState state, DateTimeOffset now)
    {
        var hubs = HubsInForce(state).ToList();
        var left = state.Decision.ChosenCandidate?.Plan?.Hubs?.Left.Network;
        return hubs.SelectMany(hub => SideConditions(hub.Half.Status, hubs.Count == 1 ? "Hub" : hub.Site.Network == left ? "LeftHub" : "RightHub", now));
    }

    private static IEnumerable<HubTrack> HubsInForce(ConnectionState state) => (state.Decision.ChosenCandidate?.Plan?.Hubs?.All ?? [])
        .Select(site => state.Hubs.GetValueOrDefault(site.Network.ToString())).OfType<HubTrack>();

    // What is missing at a hub is missing for both sides.
    private static LinkSync SyncOf(ConnectionState state)
    {
        var hubs = HubsInForce(state).Any(hub => HasDrifted(hub.Half.Status));
        var left = hubs || HasDrifted(state.LeftHalf.Status);
        var right = hubs || HasDrifted(state.RightHalf.Status);
        return (left, right) switch
        {
            (false, false) => LinkSync.InSync,
            (true, false) => LinkSync.LeftDrift,
            (false, true) => LinkSync.RightDrift,
            (true, true) => LinkSync.BothDrift,
        };
    }

    /// <summary>A half that is at work on an edit is under way, which is another thing.</summary>
    private static bool HasDrifted(HalfStatus half) => half.Phase is not (HalfPhase.Ready or HalfPhase.Working);

    /// <summary>A condition that says the same as before has been so since before.</summary>
    private static ImmutableArray<Condition> KeepSince(List<Condition> found, ImmutableArray<Condition> before) =>
    [
        .. found.Select(now => before.FirstOrDefault(old => old.Type == now.Type && old.Status == now.Status && old.Reason == now.Reason) is { } same
            ? now with { Since = same.Since }
            : now),
    ];
}
