namespace NetConnect.Hosting.Embedded;

/// <summary>Work that was begun and has not ended: a host that stops waits for it.</summary>
internal sealed class InFlight
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _tasks = [];

    public void Run(Func<Task> work)
    {
        var task = Task.Run(work);
        lock (_lock)
        {
            _tasks.Add(task);
        }

        _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public async Task DrainAsync()
    {
        for (var rest = Snapshot(); rest.Length > 0; rest = Snapshot())
            await Task.WhenAll(rest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Forget(Task task)
    {
        lock (_lock)
        {
            _tasks.Remove(task);
        }
    }

    private Task[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _tasks];
        }
    }
}
