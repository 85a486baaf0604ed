using Npgsql;

namespace NetConnect.Chaos;

/// <summary>What goes wrong: one silo at a time, and the database beside it.</summary>
internal sealed class Trouble(Diary diary, LocalCluster cluster, Options options)
{
    private readonly Random _chance = new(options.Seed);

    public Task RunAsync(CancellationToken enough) => Task.WhenAll(SilosAsync(enough), DatabaseAsync(enough));

    private async Task SilosAsync(CancellationToken enough)
    {
        string[] kinds = [.. options.Faults.Where(fault => fault != "database" && (fault != "cut" || cluster.CanCut))];
        for (var round = 0; kinds.Length > 0 && await PauseAsync(_chance.Next(5, 15), enough); round++)
        {
            var (kind, silo) = (kinds[round % kinds.Length], _chance.Next(1, LocalCluster.Silos + 1));
            // Stops of 5 s go unnoticed, longer ones end in being shut out.
            var seconds = kind == "stop" && round % 2 == 0 ? _chance.Next(5, 10) : _chance.Next(30, kind == "stop" ? 121 : 46);
            await HarmAsync(kind, silo, seconds);
        }
    }

    private async Task HarmAsync(string kind, int silo, int seconds)
    {
        diary.Say($"{kind} silo-{silo} for {seconds} s");
        var epoch = await EpochAsync(silo);
        await cluster.DoAsync(kind, silo);
        diary.Strike(kind);
        using var over = new CancellationTokenSource();
        var shutOut = NoteShutOutAsync(kind, silo, epoch, over.Token);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        if (kind != "kill")
            await cluster.DoAsync(kind == "stop" ? "resume" : "heal", silo);
        await over.CancelAsync();
        if (await shutOut || kind == "kill")
            await ReviveAsync(silo);
    }

    /// <summary>A silo that was shut out ends by itself; then it is started again, as whatever runs silos would do.</summary>
    private async Task ReviveAsync(int silo)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(60);
        while (await cluster.IsRunningAsync(silo))
        {
            if (TimeProvider.System.GetUtcNow() > until)
            {
                diary.Violate($"silo-{silo} was shut out and still runs after a minute");
                await cluster.DoAsync("kill", silo);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        while (!await cluster.TryAsync("start", $"{silo}"))
            diary.Say($"silo-{silo} did not start; once more");
        diary.Say($"silo-{silo} is back");
    }

    private async Task<bool> NoteShutOutAsync(string kind, int silo, long epoch, CancellationToken over)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!over.IsCancellationRequested)
        {
            if (await EpochAsync(silo) > epoch)
            {
                diary.Measure($"shut out after {kind}", TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        return await EpochAsync(silo) > epoch;
    }

    private async Task DatabaseAsync(CancellationToken enough)
    {
        while (options.Faults.Contains("database") && await PauseAsync(_chance.Next(60, 100), enough))
        {
            diary.Say("the database is restarted");
            diary.Strike("database restart");
            await cluster.DoAsync("restart-database");
        }
    }

    private async Task<long> EpochAsync(int silo)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection($"{cluster.Database};Pooling=false");
                await connection.OpenAsync();
                await using var command = new NpgsqlCommand("SELECT epoch FROM netconnect.node WHERE name = $1", connection) { Parameters = { new() { Value = $"silo-{silo}" } } };
                return (long)(await command.ExecuteScalarAsync())!;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task<bool> PauseAsync(int seconds, CancellationToken enough)
    {
        await Task.Delay(TimeSpan.FromSeconds(seconds), enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !enough.IsCancellationRequested;
    }
}
