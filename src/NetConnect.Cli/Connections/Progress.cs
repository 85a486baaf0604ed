using System.Globalization;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Events;
using NetConnect.Cli.Running;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Events;

namespace NetConnect.Cli.Connections;

/// <summary>Follows a connection until it is settled, and shows what happens meanwhile.</summary>
internal sealed class Progress(Session session, string id)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly HashSet<string> _shown = [];

    /// <summary>The connection as it is when that is so, or when the time is over.</summary>
    public async Task<JsonElement> UntilAsync(Func<string, bool> isSettled, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = session.Shell.Time.GetTimestamp();
        while (true)
        {
            var connection = await session.GetAsync($"/v1/connections/{id}", cancellationToken);
            await ShowNewsAsync(cancellationToken);
            if (isSettled(connection.Text("state")) || session.Shell.Time.GetElapsedTime(start) >= timeout)
                return connection;
            await Task.Delay(Pause, session.Shell.Time, cancellationToken);
        }
    }

    /// <summary>What happened so far is known.</summary>
    public async Task SkipAsync(CancellationToken cancellationToken)
    {
        await foreach (var e in EventsAsync(cancellationToken))
            _shown.Add(e.Id);
    }

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private async Task ShowNewsAsync(CancellationToken cancellationToken)
    {
        if (session.IsJson)
            return;
        await foreach (var e in EventsAsync(cancellationToken))
            if (_shown.Add(e.Id))
                session.Screen.Line("  " + EventLine.Of(e));
    }

    private IAsyncEnumerable<EventDto> EventsAsync(CancellationToken cancellationToken) => Paging.AllAsync(
        (options, token) => session.Client.ListConnectionEventsAsync(id, options, token), null, cancellationToken);
}
