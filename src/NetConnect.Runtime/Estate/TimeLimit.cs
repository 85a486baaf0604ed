namespace NetConnect.Runtime.Estate;

/// <summary>A token that is cancelled when the time is over by the given clock, or with the caller's.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenSource _both;

    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        _clock = new(time, clock);
        _both = CancellationTokenSource.CreateLinkedTokenSource(_clock.Token, caller);
    }

    public CancellationToken Token => _both.Token;

    public void Dispose()
    {
        _both.Dispose();
        _clock.Dispose();
    }
}
