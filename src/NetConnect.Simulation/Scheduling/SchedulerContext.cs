namespace NetConnect.Simulation.Scheduling;

/// <summary>Keeps continuations of the runtime's asynchronous code on the one thread, in the scheduler's order.</summary>
internal sealed class SchedulerContext(Scheduler scheduler) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => scheduler.In(TimeSpan.Zero, Lifeline.World, () => d(state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the work with this context, and restores the thread's own afterwards.</summary>
    public T Run<T>(Func<T> work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return work();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
