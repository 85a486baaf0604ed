using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Events.Streaming;

/// <summary>
/// One live feed. It is a loop over the log: read behind the position, write, wait for a commit. Nothing is queued for it, so that a slow
/// reader costs nothing, and a signal that got lost costs one heartbeat.
/// </summary>
internal sealed class EventStream(
    EventStreams streams, IDisposable slot, long start, EventScope scope, Func<Task<Outcome<EventScope>>> look, CancellationToken end) : IResult
{
    private const int Batch = 100;

    private long _position = start;
    private EventScope _scope = scope;
    private volatile bool _mayHaveChanged;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (slot)
        using (var watch = new CommitWatch(streams.Feed, streams.Time, Matters))
        {
            var response = httpContext.Response;
            response.ContentType = SseWriter.MediaType;
            // Proxies that buffer would turn a live feed into a late one.
            response.Headers["X-Accel-Buffering"] = "no";
            if (HttpMethods.IsHead(httpContext.Request.Method))
                return;
            using var until = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, end);
            await FollowAsync(new SseWriter(response, streams.Time), watch, until.Token);
        }
    }

    private async Task FollowAsync(SseWriter writer, CommitWatch watch, CancellationToken cancellationToken)
    {
        try
        {
            writer.Position(_position);
            await writer.FlushAsync(cancellationToken);
            while (await PassOnAsync(writer, cancellationToken))
            {
                if (await watch.NextAsync(EventStreams.Heartbeat, cancellationToken))
                    continue;
                _mayHaveChanged = true;
                writer.Position(_position);
                await writer.FlushAsync(cancellationToken);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or StoreUnavailableException)
        {
            // The reader left, takes nothing, the server stops, or its store can't be read: whoever comes back goes on behind what it has seen.
        }
    }

    /// <summary>Writes what is new; false when the caller may no longer see it.</summary>
    private async Task<bool> PassOnAsync(SseWriter writer, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The head first: what is committed between the two reads is seen by the second, or comes with the next signal.
            var head = (await streams.Estate.ReadLogBoundsAsync(cancellationToken)).Head;
            var found = await ReadAsync(cancellationToken);
            if (IsToBeAsked(head, found))
            {
                // Rights after reading: what was committed with their loss, or later, is not shown; and what was skipped is not lost
                // when they have grown meanwhile.
                var before = _scope;
                if (!await MaySeeAsync())
                    return false;
                if (!before.Includes(_scope))
                    continue;
            }

            await WriteAsync(writer, found, head, cancellationToken);
            if (found.Length < Batch)
                return true;
        }
    }

    private async Task<ImmutableArray<EventView>> ReadAsync(CancellationToken cancellationToken)
    {
        var query = new EventListQuery(Batch, _scope.Subject, _scope.Services, _position.ToString(CultureInfo.InvariantCulture));
        return (await streams.Estate.ListEventsAsync(query, cancellationToken)).Items;
    }

    private async Task WriteAsync(SseWriter writer, ImmutableArray<EventView> found, long head, CancellationToken cancellationToken)
    {
        foreach (var view in found)
            writer.Event(view);
        var last = found.Length > 0 ? found[^1].Position : _position;
        Interlocked.Exchange(ref _position, found.Length == Batch ? last : Math.Max(head, last));
        if (found.Length > 0)
            await writer.FlushAsync(cancellationToken);
    }

    private bool IsToBeAsked(long head, ImmutableArray<EventView> found) =>
        _mayHaveChanged || found.Length > 0 || (!_scope.Services.IsDefault && head > _position);

    private async Task<bool> MaySeeAsync()
    {
        _mayHaveChanged = false;
        if ((await look()).Value is not { } now || !now.Includes(_scope))
            return false;
        _scope = now;
        return true;
    }

    private bool Matters(ActorKey key, long position)
    {
        if (key.Kind == ActorKind.Service)
            _mayHaveChanged = true;
        return position > Interlocked.Read(ref _position);
    }
}
