using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Paths;
using NetConnect.Model;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <summary>What is true of one half, given what was seen of its parts.</summary>
internal static class HalfAssessor
{
    public static HalfRecord Assess(
        HalfRecord half,
        ImmutableArray<PartAssessment> assessments,
        ImmutableSortedDictionary<string, PartRecord> ledger,
        ObservedNetwork observed)
    {
        var connection = half.Wish.Connection;
        var wanted = assessments.Where(part => part.IsWanted && part.Users.Contains(connection)).ToImmutableArray();
        var keys = half.PartKeys.Union(wanted.Select(part => part.Key));
        var phase = half.Wish.Goal == HalfGoal.Present
            ? PhasePresent(half, wanted, ledger)
            : PhaseLeaving(half, assessments, ledger, keys);
        var group = wanted.FirstOrDefault(part => part.ManagedGroup is not null)?.ManagedGroup;
        return half with
        {
            PartKeys = phase == HalfPhase.Removed ? keys.Except(StillWanted(assessments)) : keys,
            WasReady = half.WasReady || phase == HalfPhase.Ready,
            Status = half.Status with
            {
                Phase = phase,
                Inbound = phase == HalfPhase.Ready ? half.Wish.Inbound : half.Status.Inbound,
                Published = Merge(wanted),
                Conditions = Conditions(half, assessments, wanted, ledger),
                Objects = [.. wanted.Where(part => part.Presence is PartPresence.Ready or PartPresence.Settling).Select(part => part.Label)],
                ManagedGroup = group,
                View = half.Wish.Goal == HalfGoal.Present
                    ? TopologyView.Of(observed, half.Wish, group)
                    : null,
            },
        };
    }

    /// <summary>Nothing is known to have changed; only that we can't see.</summary>
    public static HalfRecord Blind(HalfRecord half, string reason)
    {
        var others = half.Status.Conditions.RemoveAll(condition => condition.Aspect == HalfAspects.Readable);
        var blind = new HalfCondition(HalfAspects.Readable, ConditionStatus.Unknown, "Unreadable", reason);
        return half with { Status = half.Status with { Conditions = others.Add(blind) } };
    }

    /// <summary>With the network went everything that the half had there.</summary>
    public static HalfRecord Vanished(HalfRecord half) => half.Wish.Goal switch
    {
        HalfGoal.Present or HalfGoal.Forgotten => half,
        HalfGoal.Releasing => half with { Status = half.Status with { Phase = HalfPhase.Released } },
        HalfGoal.Absent => half with { Status = half.Status with { Phase = HalfPhase.Removed } },
    };

    /// <summary>Nothing of it is ours any more.</summary>
    public static HalfRecord Forgotten(HalfRecord half) => half with
    {
        PartKeys = [],
        Status = half.Status with
        {
            Phase = HalfPhase.Removed,
            Published = half.Status.Published.Clear(),
            Conditions = [],
            Objects = [],
            ManagedGroup = null,
            View = null,
        },
    };

    private static HalfPhase PhasePresent(
        HalfRecord half, ImmutableArray<PartAssessment> wanted, ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        var needed = wanted.RemoveAll(part => part.IsOptional);
        if (!needed.IsEmpty && needed.All(part => part.Presence == PartPresence.Ready))
            return HalfPhase.Ready;
        if (needed.Any(part => part.Presence == PartPresence.Blocked || ledger.GetValueOrDefault(part.Key) is { Refused: true }))
            return HalfPhase.Blocked;
        return half.WasReady ? HalfPhase.Drifted : HalfPhase.Working;
    }

    private static HalfPhase PhaseLeaving(
        HalfRecord half,
        ImmutableArray<PartAssessment> assessments,
        ImmutableSortedDictionary<string, PartRecord> ledger,
        ImmutableSortedSet<string> keys)
    {
        var isLeft = assessments.Any(part => keys.Contains(part.Key) && StillHolds(part, ledger.GetValueOrDefault(part.Key)));
        return half.Wish.Goal == HalfGoal.Releasing
            ? isLeft ? HalfPhase.Releasing : HalfPhase.Released
            : isLeft ? HalfPhase.Removing : HalfPhase.Removed;
    }

    /// <summary>What others still use is their business, once this half has let go of it.</summary>
    private static IEnumerable<string> StillWanted(ImmutableArray<PartAssessment> assessments) =>
        assessments.Where(part => part.IsWanted).Select(part => part.Key);

    /// <summary>A part that only this half used and that may stand, or a shared one that still carries what only this half wanted.</summary>
    private static bool StillHolds(PartAssessment part, PartRecord? record)
    {
        if (record is null)
            return false;
        return part.IsWanted
            ? part.Presence == PartPresence.Different
            : PartLedger.MayExist(record) && !part.MayLinger;
    }

    private static ImmutableSortedDictionary<string, string> Merge(ImmutableArray<PartAssessment> wanted) =>
        ImmutableSortedDictionary.CreateRange(
            wanted.SelectMany(part => part.Published).GroupBy(entry => entry.Key).Select(group => group.First()));

    private static ImmutableArray<HalfCondition> Conditions(
        HalfRecord half,
        ImmutableArray<PartAssessment> assessments,
        ImmutableArray<PartAssessment> wanted,
        ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        var aspects = wanted.GroupBy(AspectOf).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Condition(half, group.Key, [.. group], ledger));
        var lingering = assessments
            .Where(part => part is { IsWanted: false, MayLinger: true } && half.PartKeys.Contains(part.Key))
            .Select(part => new HalfCondition("GroupInUse", ConditionStatus.True, "InUse", part.Message));
        var unfinished = assessments
            .Where(part => part is { IsWanted: false, MayLinger: false } && half.PartKeys.Contains(part.Key) && ledger.GetValueOrDefault(part.Key)?.LastError is not null)
            .Select(part => new HalfCondition("Removal", ConditionStatus.False, "Retrying", $"{part.Label}: {ledger[part.Key].LastError}"))
            .Take(1);
        var contended = Contention.Condition(wanted.Select(part => (part, ledger.GetValueOrDefault(part.Key))));
        return [.. aspects, .. lingering, .. unfinished, .. contended is null ? [] : new[] { contended }];
    }

    private static HalfCondition Condition(
        HalfRecord half, string aspect, ImmutableArray<PartAssessment> parts, ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        var open = parts.FirstOrDefault(part => part.Presence != PartPresence.Ready);
        if (open is null)
            return new(aspect, ConditionStatus.True, ReadyReason(parts), string.Join("; ", parts.Select(Told)));
        var record = ledger.GetValueOrDefault(open.Key);
        var message = record?.LastError is { } error ? $"{open.Label}: {error}" : $"{open.Label}: {open.Message}";
        return new(aspect, ConditionStatus.False, Reason(half, open, record), message);
    }

    // It carries all the while: whose it is says nothing of whether the link is up.
    private static string AspectOf(PartAssessment part) => part.TakesOver ? HalfAspects.Adoption : part.Aspect;

    private static string Told(PartAssessment part) => part.Note.Length > 0 ? $"{part.Label}: {part.Note}" : part.Label;

    private static string ReadyReason(ImmutableArray<PartAssessment> parts) =>
        parts.Max(part => part.Enforcement) is { } enforcement ? WireName.Of(enforcement) : "InPlace";

    private static string Reason(HalfRecord half, PartAssessment open, PartRecord? record) => record switch
    {
        { Refused: true } => "Refused",
        { Failures: > 0 } => "Retrying",
        _ => Reason(half, open.Presence),
    };

    private static string Reason(HalfRecord half, PartPresence presence) => presence switch
    {
        PartPresence.Blocked => "Foreign",
        PartPresence.Absent => half.WasReady ? "Missing" : "NotYet",
        PartPresence.Different => half.WasReady ? "Changed" : "NotYet",
        PartPresence.Ended => "Ended",
        PartPresence.Settling or PartPresence.Ready or PartPresence.InUse => "Settling",
    };
}
