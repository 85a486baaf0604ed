using NetConnect.Chaos.Measuring;
using NetConnect.EndToEnd.Support;

namespace NetConnect.Chaos;

/// <summary>Trouble for some minutes, then the judgement.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["measure", var data, var cloud, var database, var seconds, var connections, .. var processes])
        {
            var target = new Target(data, cloud, database.Length == 0 ? null : database, [.. processes.Select(int.Parse)]);
            await new Measure(target, TimeSpan.FromSeconds(int.Parse(seconds)), int.Parse(connections)).RunAsync();
            return 0;
        }

        if (Options.Parse(args) is not { } options)
        {
            Console.Error.WriteLine("--minutes N (10), --teams N (4), --seed N (1), --faults kill,stop,cut,database");
            return 2;
        }

        using var cluster = await LocalCluster.UpAsync(FindRoot(), options.Faults.Contains("cut"));
        var diary = new Diary();
        try
        {
            await RunAsync(diary, cluster, options);
        }
        catch (Exception failure)
        {
            // The edge: whatever it is, it is told with what was found so far.
            diary.Violate($"it could not be judged to the end: {failure}");
        }

        diary.Report();
        if (diary.Violations.Count > 0)
            Console.WriteLine($"The logs are in {cluster.KeepLogs()}");
        await cluster.TryAsync("down");
        return diary.Violations.Count == 0 ? 0 : 1;
    }

    private static async Task RunAsync(Diary diary, LocalCluster cluster, Options options)
    {
        using var cloud = new Cloud(cluster.CloudUrl);
        var teams = await Task.WhenAll(Enumerable.Range(1, options.Teams).Select(number => Team.FoundAsync(diary, cluster, cloud, number, options.Seed)));
        var (listener, judge) = (new Listener(diary, cluster.As("olga", "netconnect-operators")), new Judge(diary, cluster, cloud, teams));
        using var trouble = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        using var end = new CancellationTokenSource();
        Task[] watching = [listener.HearAsync(end.Token), new Overseer(diary, cloud, teams).WatchAsync(end.Token)];

        var living = Task.WhenAll(teams.SelectMany(team => team.Lanes).Select(lane => lane.LiveAsync(trouble.Token)));
        await new Trouble(diary, cluster, options).RunAsync(trouble.Token);
        await living;
        diary.Say("The trouble is over.");
        await judge.JudgeStandingAsync();
        await Task.WhenAll(teams.SelectMany(team => team.Lanes).Select(lane => lane.SeparateAsync()));
        await judge.JudgeEmptyAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        await end.CancelAsync();
        await Task.WhenAll(watching);
        await listener.JudgeAsync();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetConnect.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("It is run from a working copy of NetConnect.");
    }
}
