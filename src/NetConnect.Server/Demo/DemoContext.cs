using System.Net.Http.Headers;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Events;
using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo;

/// <summary>What all steps share: the stage, ann's and bob's clients, the cloud, and what was made so far.</summary>
internal sealed class DemoContext : IDisposable
{
    public const string AnnName = "ann";
    public const string BobName = "bob";

    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(15);

    private readonly List<HttpClient> _clients = [];

    public DemoContext(DemoTarget target, IDemoStage stage, CancellationToken cancellation)
    {
        (Target, Stage, Cancellation) = (target, stage, cancellation);
        Ann = ClientOf(AnnName);
        Bob = ClientOf(BobName);
        Cloud = new(Connect(target.Emulator));
        PaymentsAdmin = new(Connect(target.Emulator), DemoSeed.PaymentsKey, DemoSeed.PaymentsSecret, DemoSeed.Region);
    }

    public DemoTarget Target { get; }

    public IDemoStage Stage { get; }

    public CancellationToken Cancellation { get; }

    public NetConnectClient Ann { get; }

    public NetConnectClient Bob { get; }

    /// <summary>The emulator's control API.</summary>
    public SimClient Cloud { get; }

    /// <summary>Who owns the account of the payments team.</summary>
    public AccountAdmin PaymentsAdmin { get; }

    /// <summary>What was made so far.</summary>
    public DemoEstate Estate { get; } = new();

    /// <summary>Says what is so, or stops the demo.</summary>
    public void Expect(bool isSo, string what, string? otherwise = null)
    {
        if (!isSo)
            throw new DemoFailure($"Expected: {what}{(otherwise is null ? "" : $" - but {otherwise}")}");
        Stage.Passed(what);
    }

    /// <summary>Waits, with a limit, and shows what is waited for.</summary>
    public Task<T> WaitForAsync<T>(string what, Func<Task<T>> look, Func<T, bool> isDone, Func<T, string> describe) =>
        Stage.WaitAsync($"waiting for {what}", () => Waiting.UntilAsync(what, look, isDone, describe, Target.Patience, Cancellation));

    /// <summary>Waits for a state of a connection and shows its events as they happen.</summary>
    public Task<ConnectionDto> FollowAsync(EventFeed feed, string what, Func<ConnectionDto, bool> isDone) => WaitForAsync(
        what,
        async () =>
        {
            var connection = await Ann.GetConnectionAsync(feed.Connection, Cancellation);
            await ShowNewsAsync(feed);
            return connection;
        },
        isDone,
        connection => $"it is {connection.State}, {connection.Health}, {connection.Sync}");

    public async Task<IReadOnlyList<EventDto>> ShowNewsAsync(EventFeed feed)
    {
        var news = await feed.NewAsync(Cancellation);
        foreach (var e in news)
            Show(e);
        return news;
    }

    public void Show(EventDto e) => Stage.Event(EventText.At(e), e.Type, EventText.Message(e));

    public EventFeed FeedOf(ConnectionDto connection) =>
        new(connection.Id, options => Ann.ListConnectionEventsAsync(connection.Id, options, Cancellation));

    /// <summary>All that ann may see.</summary>
    public Task<IReadOnlyList<EventDto>> AllEventsAsync() =>
        new EventFeed("", options => Ann.ListEventsAsync(options, Cancellation)).NewAsync(Cancellation);

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private NetConnectClient ClientOf(string name)
    {
        var http = Connect(Target.Url);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Target.TokenOf(name));
        return new(http);
    }

    private HttpClient Connect(string url)
    {
        // A proxy of the environment must not come between: everything is on loopback.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(url), Timeout = RequestLimit };
        _clients.Add(http);
        return http;
    }
}
