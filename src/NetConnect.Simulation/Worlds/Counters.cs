namespace NetConnect.Simulation.Worlds;

/// <summary>How often the rare paths were visited: what stays at zero was not tested.</summary>
internal sealed class Counters
{
    public long CrashesBetweenCallAndRecord { get; set; }

    /// <summary>A call whose answer was lost turned out to have been done: its object was found, not made again.</summary>
    public long AmbiguousCreatesFound { get; set; }

    public long FencedWrites { get; set; }

    /// <summary>A connection was deleted, or its request ended, while it was being made.</summary>
    public long ApprovalsRevokedHalfway { get; set; }

    public long ClockJumps { get; set; }

    public long ClocksSetBack { get; set; }

    /// <summary>The provider refused, and what was begun was rolled back.</summary>
    public long HealingGivenUp { get; set; }

    /// <summary>A mode kept a call from being made that was put on record just before.</summary>
    public long CallsWithheld { get; set; }

    /// <summary>Runs whose end was compared with that of users who knew from the beginning what they want.</summary>
    public long FreshRuns { get; set; }

    /// <summary>What others made, or what was let go of, became ours.</summary>
    public long TakenOver { get; set; }

    /// <summary>Halves that were forgotten with all that they had made.</summary>
    public long Detached { get; set; }

    /// <summary>Stories that were told with the faults of a seed and without any, and compared.</summary>
    public long FaultFreeRuns { get; set; }

    /// <summary>Objects that were removed when all was quiet, and had to be missed.</summary>
    public long QuietRemovals { get; set; }

    public long Established { get; set; }

    /// <summary>Links that lead over a hub.</summary>
    public long EstablishedOverHubs { get; set; }

    public long Deleted { get; set; }

    public long Drifts { get; set; }

    public bool AreAllVisited => CrashesBetweenCallAndRecord > 0 && AmbiguousCreatesFound > 0 && FencedWrites > 0
        && ApprovalsRevokedHalfway > 0 && ClocksSetBack > 0 && HealingGivenUp > 0 && CallsWithheld > 0 && FreshRuns > 0 && FaultFreeRuns > 0 && QuietRemovals > 0 && TakenOver > 0 && Detached > 0;

    public void Add(Counters other)
    {
        CrashesBetweenCallAndRecord += other.CrashesBetweenCallAndRecord;
        AmbiguousCreatesFound += other.AmbiguousCreatesFound;
        FencedWrites += other.FencedWrites;
        ApprovalsRevokedHalfway += other.ApprovalsRevokedHalfway;
        ClocksSetBack += other.ClocksSetBack;
        HealingGivenUp += other.HealingGivenUp;
        CallsWithheld += other.CallsWithheld;
        FreshRuns += other.FreshRuns;
        FaultFreeRuns += other.FaultFreeRuns;
        QuietRemovals += other.QuietRemovals;
        TakenOver += other.TakenOver;
        Detached += other.Detached;
        Established += other.Established;
        EstablishedOverHubs += other.EstablishedOverHubs;
        Deleted += other.Deleted;
        Drifts += other.Drifts;
    }

    public override string ToString() =>
        $"crash between call and record {CrashesBetweenCallAndRecord}, ambiguous create found {AmbiguousCreatesFound}, fenced write {FencedWrites}, "
        + $"approval revoked half-way {ApprovalsRevokedHalfway}, clock set back {ClocksSetBack}, making given up {HealingGivenUp}, call withheld {CallsWithheld}, fresh runs {FreshRuns}, fault-free runs {FaultFreeRuns}, quiet removals {QuietRemovals}, taken over {TakenOver}, detached {Detached}; "
        + $"established {Established}, over hubs {EstablishedOverHubs}, deleted {Deleted}, drifts {Drifts}";
}
