namespace NetConnect.CloudSim.Faults;

/// <summary>What the rules have in store for one call.</summary>
internal sealed class FaultPlan(IReadOnlyList<FaultRule> hits)
{
    public FaultRule? Error => First(FaultKind.Error);
    public FaultRule? HideNew => First(FaultKind.HideNew);
    public FaultRule? KeepDeleted => First(FaultKind.KeepDeleted);
    public FaultRule? Ends => First(FaultKind.Ends);
    public bool ShowsBlackholes => First(FaultKind.Blackhole) is not null;
    public bool Lost => First(FaultKind.LostAnswer) is not null;
    public int? AtMost => First(FaultKind.Empty) is not null ? 0 : First(FaultKind.Truncated)?.Items;
    public TimeSpan Delay => TimeSpan.FromMilliseconds(hits.Where(h => h.Kind == FaultKind.Latency).Sum(h => h.LatencyMs));

    private FaultRule? First(FaultKind kind) => hits.FirstOrDefault(h => h.Kind == kind);
}
