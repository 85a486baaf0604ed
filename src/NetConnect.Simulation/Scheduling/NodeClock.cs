namespace NetConnect.Simulation.Scheduling;

/// <summary>The clock of one machine: virtual time, and as wrong as it was set. Timers go by what has passed, as monotonic clocks do.</summary>
internal sealed class NodeClock(Scheduler scheduler, Lifeline life) : TimeProvider
{
    /// <summary>How far it is ahead.</summary>
    public TimeSpan Offset { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => scheduler.Now + Offset;

    public override long GetTimestamp() => scheduler.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new NodeTimer(scheduler, life, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}
