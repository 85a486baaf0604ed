using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>R7: two hosts are made to own one entity. Of each pair of commits one happens; the loser loads again and carries on.</summary>
public sealed class PostgresRaceTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Pairs = 1000;

    private readonly PostgresSchema schema = new(cluster);

    private PostgresActorStore[] hosts = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => hosts = [await schema.OpenAsync("a", Token), await schema.OpenAsync("b", Token)];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        await schema.DisposeAsync();
    }

    [Fact]
    public async Task FirstWritesOfAThousandActors_ByTwoHosts_HaveOneWinnerEach_AndTheLoserGoesSecond()
    {
        await SideBySideAsync(Pairs, async pair =>
        {
            var key = ActorKey.Connection($"c{pair}");
            await RaceAsync(key, expectedVersion: 0);
            Assert.Equal(["0", "1"], (await EventsAsync(key)).Select(stored => stored.Event.Message));
        });
        await AssertLogIsWholeAsync(2 * Pairs);
    }

    [Fact]
    public async Task AThousandChangesOfOneActor_ByTwoHosts_HaveOneWinnerEach_AndTheLoserGoesSecond()
    {
        for (var pair = 0; pair < Pairs; pair++)
            await RaceAsync(Sample.Left, 2 * pair);
        Assert.Equal(Enumerable.Range(0, 2 * Pairs).Select(version => $"{version}"), (await EventsAsync(Sample.Left)).Select(stored => stored.Event.Message));
        await AssertLogIsWholeAsync(2 * Pairs);
    }

    [Fact]
    public async Task AThousandUniqueKeys_WantedByTwoHosts_HaveOneOwnerEach() => await SideBySideAsync(Pairs, async pair =>
    {
        var results = await BothAsync(host => Sample.First(ActorKey.Resource($"{pair}/{host}")) with { Claims = [$"name/{pair}"] });
        var winner = Array.FindIndex(results, result => result is CommitResult.Committed);
        Assert.Equal(new CommitResult.ClaimTaken($"name/{pair}", ActorKey.Resource($"{pair}/{winner}")), results[1 - winner]);
    });

    [Fact]
    public async Task AThousandRequests_ArrivingAtTwoHosts_HaveOneEffectEach() => await SideBySideAsync(Pairs, async pair =>
    {
        var results = await BothAsync(host => Sample.First(ActorKey.Resource($"{pair}/{host}")) with
        {
            Receipt = new("user:ann", $"key {pair}", "digest", $"arrival {host}", Sample.Noon),
        });
        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Single(results, result => result is CommitResult.Repeated);
    });

    // make A if B is not there, against make B if A is not there: there is no row to lock
    [Fact]
    public async Task GuardsThatCrossOverAbsentActors_LetOneThrough() => await SideBySideAsync(Pairs, async pair =>
    {
        ActorKey[] keys = [ActorKey.Resource($"a{pair}"), ActorKey.Connection($"b{pair}")];
        var results = await BothAsync(host => Sample.First(keys[host]) with { Guards = [new(keys[1 - host], 0)] });
        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Single(results, result => result is CommitResult.GuardFailed);
    });

    [Fact]
    public async Task GuardsThatCross_LetOneThrough() => await SideBySideAsync(Pairs, async pair =>
    {
        ActorKey[] keys = [ActorKey.Resource($"a{pair}"), ActorKey.Connection($"b{pair}")];
        foreach (var key in keys)
            await hosts[0].CommitAsync(Sample.First(key), Token);
        var results = await BothAsync(host => Sample.Change(keys[host], 1) with { Guards = [new(keys[1 - host], 1)] });
        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Single(results, result => result is CommitResult.GuardFailed);
    });

    private async Task RaceAsync(ActorKey key, long expectedVersion)
    {
        var results = await BothAsync(host => Logged(key, expectedVersion, host));
        var winner = Array.FindIndex(results, result => result is CommitResult.Committed);
        var loser = 1 - winner;
        Assert.IsType<CommitResult.Stale>(results[loser]);
        var seen = (await hosts[loser].LoadAsync(key, Token))!;
        Assert.Equal((expectedVersion + 1, $"{winner}"), (seen.Version, seen.Header.Body));
        Assert.IsType<CommitResult.Committed>(await hosts[loser].CommitAsync(Logged(key, seen.Version, loser), Token));
    }

    private static Commit Logged(ActorKey key, long version, int host) => Sample.Change(key, version, $"{host}") with
    {
        Events = [Sample.Event(key) with { Message = $"{version}" }],
        Audit = [Sample.Audit(key)],
    };

    private Task<CommitResult[]> BothAsync(Func<int, Commit> commit) =>
        Task.WhenAll(hosts.Select((host, i) => Task.Run(() => host.CommitAsync(commit(i), Token))));

    // Many at a time, so that batches of several commits meet.
    private static Task SideBySideAsync(int pairs, Func<int, Task> race) =>
        Parallel.ForEachAsync(Enumerable.Range(0, pairs), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token }, async (pair, _) => await race(pair));

    private Task<IReadOnlyList<StoredEvent>> EventsAsync(ActorKey key) => hosts[0].ReadEventsAsync(new(0, int.MaxValue, key), Token);

    private async Task AssertLogIsWholeAsync(int commits)
    {
        var events = await hosts[0].ReadEventsAsync(new(0, int.MaxValue), Token);
        var audit = await hosts[1].ReadAuditAsync(0, int.MaxValue, Token);
        Assert.Equal(
            Enumerable.Range(1, 2 * commits).Select(position => (long)position),
            events.Select(stored => stored.Position).Concat(audit.Select(stored => stored.Position)).Order());
        Assert.Null(await hosts[0].FindAuditBreakAsync(Token));
    }
}
