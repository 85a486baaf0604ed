namespace NetConnect.Api.Events.Streaming;

/// <summary>Counts feeds, so that one caller can't take the connections of all.</summary>
internal sealed class StreamSlots
{
    public const int MostPerCaller = 50;

    private readonly Dictionary<string, int> _open = [];

    /// <summary>To be disposed when the feed ends; none when there are too many.</summary>
    public IDisposable? TryTake(string caller)
    {
        lock (_open)
        {
            var open = _open.GetValueOrDefault(caller);
            if (open >= MostPerCaller)
                return null;
            _open[caller] = open + 1;
            return new Slot(this, caller);
        }
    }

    private void GiveBack(string caller)
    {
        lock (_open)
        {
            if (--_open[caller] == 0)
                _open.Remove(caller);
        }
    }

    private sealed class Slot(StreamSlots slots, string caller) : IDisposable
    {
        private int _isReturned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReturned, 1) == 0)
                slots.GiveBack(caller);
        }
    }
}
