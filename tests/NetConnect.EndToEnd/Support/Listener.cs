using NetConnect.Contracts.Events;

namespace NetConnect.EndToEnd.Support;

/// <summary>Listens to a feed from the moment it is made.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly IAsyncEnumerator<EventDto> _events;
    private Task<bool> _next;

    public Listener(IAsyncEnumerable<EventDto> feed)
    {
        _events = feed.GetAsyncEnumerator(_end.Token);
        _next = _events.MoveNextAsync().AsTask();
    }

    /// <summary>So many events, in the order in which they came.</summary>
    public async Task<IReadOnlyList<EventDto>> HearAsync(int count)
    {
        var heard = new List<EventDto>();
        while (heard.Count < count && await _next.WaitAsync(Wait.Patience))
        {
            heard.Add(_events.Current);
            _next = _events.MoveNextAsync().AsTask();
        }

        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _events.DisposeAsync();
        _end.Dispose();
    }
}
