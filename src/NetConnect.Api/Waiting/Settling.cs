using Microsoft.Extensions.Hosting;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Waiting;

/// <summary>Waits until a connection has settled; each commit of it is a reason to look, nothing else is.</summary>
internal sealed class Settling(IEstate estate, CommitFeed feed, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>The connection when it has settled, when the time is over, or when the server stops.</summary>
    public async Task<ConnectionView?> WaitAsync(string id, TimeSpan limit, CancellationToken cancellationToken)
    {
        var key = ActorKey.Connection(id);
        var until = time.GetUtcNow() + limit;
        // Before the first look, so that nothing happens between the look and the wait.
        using var watch = new CommitWatch(feed, time, (changed, _) => changed == key);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        while (true)
        {
            var seen = await estate.FindConnectionAsync(id, cancellationToken);
            var left = until - time.GetUtcNow();
            if (seen is null || Settled.Is(seen) || left <= TimeSpan.Zero || !await HappensAsync(watch, left, stop.Token, cancellationToken))
                return seen;
        }
    }

    private static async Task<bool> HappensAsync(CommitWatch watch, TimeSpan left, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            return await watch.NextAsync(left, stop);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
