namespace NetConnect.Runtime;

/// <summary>Notices that the wall clock was set back, by what has passed meanwhile: hosts then tell every actor that waits for a moment.</summary>
public sealed class SteadyClock(TimeProvider time)
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _wall = time.GetUtcNow();
    private long _steady = time.GetTimestamp();
    private bool _wasSetBack;

    /// <summary>Now; a clock that is put forward and back between two looks has planned nothing.</summary>
    public DateTimeOffset Read()
    {
        lock (_lock)
        {
            var expected = _wall + time.GetElapsedTime(_steady);
            (_wall, _steady) = (time.GetUtcNow(), time.GetTimestamp());
            _wasSetBack |= expected - _wall > Tolerated;
            return _wall;
        }
    }

    /// <summary>True once for all times that it was since the last question.</summary>
    public bool WasSetBack()
    {
        lock (_lock)
        {
            Read();
            (var was, _wasSetBack) = (_wasSetBack, false);
            return was;
        }
    }
}
