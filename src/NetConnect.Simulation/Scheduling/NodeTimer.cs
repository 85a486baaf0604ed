namespace NetConnect.Simulation.Scheduling;

/// <summary>A timer that fires as a step of the scheduler, and dies with its process.</summary>
internal sealed class NodeTimer(Scheduler scheduler, Lifeline life, Action fire) : ITimer
{
    private int _setting;
    private TimeSpan _period;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _setting++;
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
            Schedule(dueTime, _setting);
        return true;
    }

    public void Dispose() => _setting++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Schedule(TimeSpan dueTime, int setting) => scheduler.In(dueTime, life, () => Fire(setting));

    private void Fire(int setting)
    {
        if (setting != _setting)
            return;
        if (_period > TimeSpan.Zero)
            Schedule(_period, setting);
        fire();
    }
}
