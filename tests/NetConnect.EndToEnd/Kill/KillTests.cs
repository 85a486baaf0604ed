using NetConnect.Storage.Sqlite;

namespace NetConnect.EndToEnd.Kill;

/// <summary>SIGKILL at counted commits and provider calls of the demo's scenario, against a cloud that is a process of its own.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Runs = 4;

    [Fact]
    public async Task Killed_at_twenty_points_of_the_scenario_it_loses_nothing_and_leaves_nothing_behind()
    {
        var points = await CountAsync();
        var runs = await Task.WhenAll(Enumerable.Range(0, Runs).Select(run => RunAsync(LivesOf(run, points))));

        var deaths = runs.SelectMany(run => run.Deaths).ToList();
        output.WriteLine($"{points} points; {deaths.Count} kills; {runs.Sum(run => run.Acknowledged)} acknowledged writes.");
        foreach (var death in deaths)
            output.WriteLine(death.ToString());
        Assert.Empty(runs.SelectMany(run => run.Lost));
        Assert.Equal(Kills, deaths.Count);
    }

    /// <summary>The scenario without any kill.</summary>
    private static async Task<int> CountAsync()
    {
        await using var scenario = new Scenario();
        await scenario.PlayAsync([]);
        return await scenario.Server.StopAsync();
    }

    /// <summary>
    /// The kills spread evenly over all points, dealt out to the runs in turn. A life begins where the last ended, so its length is the way
    /// to the next point. They end a little early, because a process that resumes may find less to do.
    /// </summary>
    private static List<int> LivesOf(int run, int points)
    {
        var places = Enumerable.Range(0, Kills / Runs).Select(i => (int)(0.85 * points * ((i * Runs) + run + 1) / Kills)).ToList();
        return [.. places.Select((place, i) => i == 0 ? place : place - places[i - 1])];
    }

    private static async Task<(IReadOnlyList<Death> Deaths, IReadOnlyList<string> Lost, int Acknowledged)> RunAsync(List<int> lives)
    {
        await using var scenario = new Scenario();
        await scenario.PlayAsync(lives);
        await scenario.Server.StopAsync();
        await using (var store = await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(scenario.Data, "netconnect.db") }))
            Assert.Null(await store.FindAuditBreakAsync(TestContext.Current.CancellationToken));
        return (scenario.Server.Deaths, scenario.Lost, scenario.Ledger.Count);
    }
}
