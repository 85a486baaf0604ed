using NetConnect.EndToEnd.Victim;
using NetConnect.Storage.Sqlite;

namespace NetConnect.EndToEnd.Kill;

/// <summary>SIGKILL at counted commits and provider calls of the demo's scenario, against a cloud that is a process of its own.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsPerRun = 5;

    /// <summary>Each kind twice: half of the kills are around commits, half around calls.</summary>
    private static readonly string[] Runs = [Lines.Commits, Lines.Commits, Lines.Calls, Lines.Calls];

    [Fact]
    public async Task Killed_at_twenty_points_of_the_scenario_it_loses_nothing_and_leaves_nothing_behind()
    {
        var (commits, calls) = await CountAsync();
        var runs = await Task.WhenAll(Runs.Select((kind, run) => RunAsync(kind, LivesOf(run % 2, kind == Lines.Commits ? commits : calls))));

        var deaths = runs.SelectMany(run => run.Deaths).ToList();
        output.WriteLine($"{commits} points around commits, {calls} around calls; {deaths.Count} kills; {runs.Sum(run => run.Acknowledged)} acknowledged writes.");
        foreach (var death in deaths)
            output.WriteLine(death.ToString());
        Assert.Empty(runs.SelectMany(run => run.Lost));
        Assert.Equal(Runs.Length * KillsPerRun, deaths.Count);
    }

    /// <summary>The scenario without any kill.</summary>
    private static async Task<(int Commits, int Calls)> CountAsync()
    {
        await using var scenario = new Scenario();
        await scenario.PlayAsync(Lines.Commits, []);
        return await scenario.Server.StopAsync();
    }

    /// <summary>
    /// The kills of one kind spread evenly over its points, dealt out to the runs in turn. A life begins where the last ended, so its length
    /// is the way to the next point. They end a little early, because a process that resumes may find less to do.
    /// </summary>
    private static List<int> LivesOf(int turn, int points)
    {
        var places = Enumerable.Range(0, KillsPerRun).Select(i => (int)(0.85 * points * ((2 * i) + turn + 1) / (2 * KillsPerRun))).ToList();
        return [.. places.Select((place, i) => i == 0 ? place : place - places[i - 1])];
    }

    private static async Task<(IReadOnlyList<Death> Deaths, IReadOnlyList<string> Lost, int Acknowledged)> RunAsync(string kind, List<int> lives)
    {
        await using var scenario = new Scenario();
        await scenario.PlayAsync(kind, lives);
        await scenario.Server.StopAsync();
        await using (var store = await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(scenario.Data, "netconnect.db") }))
            Assert.Null(await store.FindAuditBreakAsync(TestContext.Current.CancellationToken));
        return (scenario.Server.Deaths, scenario.Lost, scenario.Ledger.Count);
    }
}
