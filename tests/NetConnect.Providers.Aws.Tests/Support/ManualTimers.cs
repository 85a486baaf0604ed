namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>A clock whose deadlines come when the test says so.</summary>
internal sealed class ManualTimers : TimeProvider
{
    private readonly List<Action> _timers = [];

    /// <summary>The machine's, unless a test says otherwise.</summary>
    public DateTimeOffset? Now { get; init; }

    public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers)
            _timers.Add(() => callback(state));
        return new NoTimer();
    }

    public void FireAll()
    {
        Action[] timers;
        lock (_timers)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
