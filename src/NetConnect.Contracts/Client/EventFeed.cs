using System.Net.ServerSentEvents;
using System.Text.Json;
using NetConnect.Contracts.Events;

namespace NetConnect.Contracts.Client;

/// <summary>One connection to a feed.</summary>
internal sealed class EventFeed : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly string? _after;
    private SseParser<EventDto>? _parser;
    private IAsyncEnumerator<SseItem<EventDto>>? _items;

    public EventFeed(HttpResponseMessage response, string? after) => (_response, _after) = (response, after);

    /// <summary>Behind which to go on; also told by heartbeats.</summary>
    public string? LastId => _parser?.LastEventId is { Length: > 0 } id ? id : _after;

    /// <summary>The next event; none when the connection has ended, however it did.</summary>
    public async Task<EventDto?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            _items ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
            return await _items.MoveNextAsync().ConfigureAwait(false) ? _items.Current.Data : null;
        }
        catch (Exception ended) when (ended is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public void Dispose() => _response.Dispose();

    private async Task<IAsyncEnumerator<SseItem<EventDto>>> OpenAsync(CancellationToken cancellationToken)
    {
        var stream = await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        _parser = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize(data, ContractsJson.Default.EventDto)!);
        return _parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }
}
