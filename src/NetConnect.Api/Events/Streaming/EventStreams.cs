using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using NetConnect.Api.Identity;
using NetConnect.Api.Problems;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events.Streaming;

/// <summary>Opens live feeds: from where, how many, and how long.</summary>
internal sealed class EventStreams(IEstate estate, CommitFeed feed, TimeProvider time, StreamSlots slots, IHostApplicationLifetime lifetime)
{
    /// <summary>So often something is sent even when nothing happens, because things in between drop what is silent.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private static readonly Fault TooMany = new(
        FaultKind.RateLimited, $"You have {StreamSlots.MostPerCaller} feeds open: close one, or follow all events by one feed.");

    public IEstate Estate { get; } = estate;

    public CommitFeed Feed { get; } = feed;

    public TimeProvider Time { get; } = time;

    /// <param name="cursor">Where a page left off; <c>Last-Event-ID</c> is later and counts more. Neither: from now on.</param>
    public async Task<IResult> OpenAsync(HttpContext context, string? cursor, EventScope scope, Func<Task<Outcome<EventScope>>> look)
    {
        var last = StreamRequest.ReadLastEventId(context.Request);
        if (last.Fault is { } malformed)
            return new Refusal(malformed);
        var after = last.Value ?? cursor;
        var bounds = await Estate.ReadLogBoundsAsync(context.RequestAborted);
        if (EventStart.FaultOf(after, bounds) is { } gone)
            return new Refusal(gone);
        if (slots.TryTake(CallerReader.Read(context.User)!.ToString()) is not { } slot)
            return new Refusal(TooMany);
        var start = after is null ? bounds.Head : long.Parse(after, CultureInfo.InvariantCulture);
        return new EventStream(this, slot, start, scope, look, EndOf(context));
    }

    /// <summary>With the token's validity, or with the server.</summary>
    private CancellationToken EndOf(HttpContext context)
    {
        if (!long.TryParse(context.User.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return lifetime.ApplicationStopping;
        var left = DateTimeOffset.FromUnixTimeSeconds(seconds) - Time.GetUtcNow();
        var timer = new CancellationTokenSource(Limited(left), Time);
        context.Response.RegisterForDispose(timer);
        var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(either);
        return either.Token;
    }

    /// <summary>Timers know no end of time, and none before now.</summary>
    private static TimeSpan Limited(TimeSpan time) => TimeSpan.FromTicks(Math.Clamp(time.Ticks, 0, TimeSpan.TicksPerDay * 40));
}
