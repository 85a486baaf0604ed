using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events.Streaming;

/// <summary>Writes server-sent events. What was not taken by the reader is not written ahead: a flush waits for it, and not for ever.</summary>
internal sealed class SseWriter(HttpResponse response, TimeProvider time)
{
    public const string MediaType = "text/event-stream";

    /// <summary>Who takes nothing for so long is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public void Event(EventView view)
    {
        var data = JsonSerializer.Serialize(EventMapper.Map(view), ContractsJson.Readable.EventDto);
        Write(string.Create(CultureInfo.InvariantCulture, $"id: {view.Position}\nevent: {view.Type}\ndata: {data}\n\n"));
    }

    /// <summary>Tells where the feed stands; no event, but whoever reconnects goes on from here.</summary>
    public void Position(long position) => Write(string.Create(CultureInfo.InvariantCulture, $": {time.GetUtcNow():O}\nid: {position}\n\n"));

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        await response.BodyWriter.FlushAsync(either.Token);
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, response.BodyWriter);
}
