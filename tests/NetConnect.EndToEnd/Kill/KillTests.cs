using System.Collections.Concurrent;
using System.Globalization;
using NetConnect.EndToEnd.Victim;
using NetConnect.Storage.Sqlite;

namespace NetConnect.EndToEnd.Kill;

/// <summary>SIGKILL at counted commits and provider calls of the demo's scenario, against a cloud that is a process of its own.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsPerRun = 5;

    /// <summary>Each run is a server, a cloud and their processes: more at once only wait for each other.</summary>
    private const int RunsAtOnce = 4;

    /// <summary>20, or what <c>NETCONNECT_KILLS</c> says; see <c>tests/soak-kills.sh</c>.</summary>
    private static readonly int Kills = int.TryParse(
        Environment.GetEnvironmentVariable("NETCONNECT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(2 * KillsPerRun, asked) : 20;

    /// <summary>Of each kind: half of the kills are around commits, half around calls.</summary>
    private static readonly int Turns = (Kills + (2 * KillsPerRun) - 1) / (2 * KillsPerRun);

    [Fact]
    public Task Killed_at_twenty_points_of_the_scenario_it_loses_nothing_and_leaves_nothing_behind() =>
        KillAsync(Turns, (scenario, kind, lives) => scenario.PlayAsync(kind, lives));

    [Fact]
    public Task Killed_while_a_gateway_is_made_and_removed_it_loses_nothing_and_leaves_nothing_behind() =>
        KillAsync(Math.Max(1, Turns / 2), (scenario, kind, lives) => scenario.PlayOverGatewayAsync(kind, lives));

    private async Task KillAsync(int turns, Func<Scenario, string, IEnumerable<int>, Task> play)
    {
        var (commits, calls) = await CountAsync(play);
        var lives = Enumerable.Range(0, turns).SelectMany(turn => new[] { (Lines.Commits, LivesOf(turn, turns, commits)), (Lines.Calls, LivesOf(turn, turns, calls)) });
        var runs = new ConcurrentBag<(IReadOnlyList<Death> Deaths, IReadOnlyList<string> Lost, int Acknowledged)>();
        await Parallel.ForEachAsync(
            lives, new ParallelOptions { MaxDegreeOfParallelism = RunsAtOnce }, async (run, _) => runs.Add(await RunAsync(play, run.Item1, run.Item2)));

        var deaths = runs.SelectMany(run => run.Deaths).ToList();
        var lost = runs.SelectMany(run => run.Lost).ToList();
        output.WriteLine($"{commits} points around commits, {calls} around calls.");
        foreach (var death in deaths)
            output.WriteLine(death.ToString());
        output.WriteLine($"{deaths.Count} kills, {runs.Sum(run => run.Acknowledged)} acknowledged writes, {lost.Count} lost; {Slowest(deaths)}");
        Assert.Empty(lost);
        Assert.Equal(2 * turns * KillsPerRun, deaths.Count);
    }

    private static string Slowest(List<Death> deaths) => FormattableString.Invariant(
        $"ready after {Most(deaths, death => death.Ready):0.00} s, resumed after {Most(deaths, death => death.Resumed):0.00} s at most.");

    private static double Most(List<Death> deaths, Func<Death, TimeSpan?> time) => deaths.Max(death => time(death)?.TotalSeconds ?? 0);

    /// <summary>The scenario without any kill.</summary>
    private static async Task<(int Commits, int Calls)> CountAsync(Func<Scenario, string, IEnumerable<int>, Task> play)
    {
        await using var scenario = new Scenario();
        await play(scenario, Lines.Commits, []);
        return await scenario.Server.StopAsync();
    }

    /// <summary>
    /// The kills of one kind spread evenly over its points, dealt out to the runs in turn. A life begins where the last ended, so its length
    /// is the way to the next point. They end a little early, because a process that resumes may find less to do.
    /// </summary>
    private static List<int> LivesOf(int turn, int turns, int points)
    {
        var places = Enumerable.Range(0, KillsPerRun).Select(i => (int)(0.85 * points * ((turns * i) + turn + 1) / (turns * KillsPerRun))).ToList();
        return [.. places.Select((place, i) => i == 0 ? place : place - places[i - 1])];
    }

    private static async Task<(IReadOnlyList<Death> Deaths, IReadOnlyList<string> Lost, int Acknowledged)> RunAsync(
        Func<Scenario, string, IEnumerable<int>, Task> play, string kind, List<int> lives)
    {
        await using var scenario = new Scenario();
        await play(scenario, kind, lives);
        await scenario.Server.StopAsync();
        await using (var store = await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(scenario.Data, "netconnect.db") }))
            Assert.Null(await store.FindAuditBreakAsync(TestContext.Current.CancellationToken));
        return (scenario.Server.Deaths, scenario.Lost, scenario.Ledger.Count);
    }
}
