using System.Runtime.CompilerServices;
using NetConnect.Contracts.Events;

namespace NetConnect.Contracts.Client;

/// <summary>Follows a feed for as long as it is wanted: after each interruption it goes on behind the last event, so that none is missed or repeated.</summary>
internal sealed class EventFollower(ApiTransport transport, string path)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _hasConnected;

    public async IAsyncEnumerable<EventDto> FollowAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            using var feed = await TryConnectAsync(after, cancellationToken).ConfigureAwait(false);
            while (feed is not null && await feed.NextAsync(cancellationToken).ConfigureAwait(false) is { } next)
                yield return next;
            after = feed?.LastId ?? after;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>None when nobody answers at the moment; whoever was never reached is not waited for, and a refusal is final.</summary>
    private async Task<EventFeed?> TryConnectAsync(string? after, CancellationToken cancellationToken)
    {
        try
        {
            var feed = new EventFeed(await transport.OpenFeedAsync(path, after, cancellationToken).ConfigureAwait(false), after);
            _hasConnected = true;
            return feed;
        }
        catch (HttpRequestException) when (_hasConnected)
        {
            return null;
        }
        catch (NetConnectApiException refusal) when (refusal.Problem.Status == 503)
        {
            return null;
        }
    }
}
