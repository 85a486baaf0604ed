using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NetConnect.Hosting.Embedded;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Storage.Sqlite;

namespace NetConnect.Runtime.Tests.Support;

/// <summary>A real embedded installation on a real SQLite file, with a clock that the test moves.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly EmbeddedInstallation _installation;

    private Installation(DirectoryInfo directory, SqliteActorStore store, EmbeddedInstallation installation, FakeTimeProvider time) =>
        (_directory, Store, _installation, Time) = (directory, store, installation, time);

    public static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SqliteActorStore Store { get; }

    public FakeTimeProvider Time { get; }

    public EmbeddedHost Host => _installation.Host;

    public CommitFeed Feed => _installation.Feed;

    public static async Task<Installation> StartAsync()
    {
        var time = new FakeTimeProvider(Start);
        var directory = Directory.CreateTempSubdirectory("netconnect-runtime-");
        var store = await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(directory.FullName, "netconnect.db") }, time);
        var installation = await EmbeddedInstallation.StartAsync(
            store, new ProviderRegistry([]), new EmbeddedOptions(), time, NullLoggerFactory.Instance, CancellationToken.None);
        return new(directory, store, installation, time);
    }

    public Task<TurnResult> AskAsync(ActorKey to, object message) =>
        Host.AskAsync(new Envelope(to, message), TestContext.Current.CancellationToken);

    /// <summary>Completes at the first commit of the actor that fits.</summary>
    public Task<TState> WhenAsync<TState>(ActorKey key, Func<TState, bool> fits)
        where TState : ActorState
    {
        var found = new TaskCompletionSource<TState>(TaskCreationOptions.RunContinuationsAsynchronously);
        Feed.Committed += (committed, state, _) =>
        {
            if (committed == key && state is TState typed && fits(typed))
                found.TrySetResult(typed);
        };
        return found.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _installation.DisposeAsync();
        await Store.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
