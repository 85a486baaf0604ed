namespace NetConnect.Simulation.Scheduling;

/// <summary>One thread, one queue, a time that jumps to what comes next: all that happens in a run happens here, in one order.</summary>
internal sealed class Scheduler(DateTimeOffset start)
{
    private readonly PriorityQueue<(Action Work, Lifeline Life), (long At, long Number)> _queue = new();
    private long _number;

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Things done so far.</summary>
    public long Steps { get; private set; }

    public void In(TimeSpan delay, Lifeline life, Action work) =>
        _queue.Enqueue((work, life), (Now.UtcTicks + Math.Max(0, delay.Ticks), _number++));

    /// <summary>Does the next thing; false when none is left until then.</summary>
    public bool Step(DateTimeOffset until)
    {
        while (_queue.TryPeek(out var next, out var order))
        {
            if (order.At > until.UtcTicks)
                break;
            _queue.Dequeue();
            if (next.Life.IsCut || IsPutOff(next, order.At))
                continue;
            Now = new(Math.Max(order.At, Now.UtcTicks), TimeSpan.Zero);
            Steps++;
            next.Work();
            return true;
        }

        Now = until > Now ? until : Now;
        return false;
    }

    private bool IsPutOff((Action Work, Lifeline Life) next, long at)
    {
        if (next.Life.FrozenUntil.UtcTicks <= at)
            return false;
        _queue.Enqueue(next, (next.Life.FrozenUntil.UtcTicks, _number++));
        return true;
    }
}
