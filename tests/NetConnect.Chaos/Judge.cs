using NetConnect.EndToEnd.Support;
using NetConnect.Storage.Postgres;

namespace NetConnect.Chaos;

/// <summary>What must hold when the trouble is over.</summary>
internal sealed class Judge(Diary diary, LocalCluster cluster, Cloud cloud, IReadOnlyList<Team> teams)
{
    public async Task JudgeStandingAsync()
    {
        foreach (var lane in teams.SelectMany(team => team.Lanes))
            await lane.JudgeAsync();
        foreach (var team in teams)
            await CompareBooksAsync(team);
    }

    public async Task JudgeEmptyAsync()
    {
        foreach (var team in teams)
        {
            if (await cloud.WorldAsync(team.Accounts) != team.Untouched)
                diary.Violate($"the cloud of {team.LeftAccount} and {team.RightAccount} is not as it was before");
        }

        await using var store = await PostgresActorStore.OpenAsync(new() { ConnectionString = cluster.Database, Node = "judge" });
        if (await store.FindAuditBreakAsync(CancellationToken.None) is { } position)
            diary.Violate($"the audit chain is broken at {position}");
    }

    /// <summary>The cloud's books equal the API's: nothing twice, nothing missing.</summary>
    private async Task CompareBooksAsync(Team team)
    {
        var connected = team.Lanes.Where(lane => lane.Standing is not null).ToList();
        var pairs = connected.Select(lane => Pair(lane.Left.NetworkId!, lane.Right.NetworkId!)).Distinct().Order(StringComparer.Ordinal);
        var peerings = (await cloud.LivePeeringsAsync(team.RightAccount)).Select(Overseer.Pair).Order(StringComparer.Ordinal);
        if (!pairs.SequenceEqual(peerings))
            diary.Violate($"{team.RightAccount} should have peerings of {string.Join("; ", pairs)} and has {string.Join("; ", peerings)}");
        foreach (var lane in team.Lanes)
        {
            var groups = await cloud.FindAsync(team.RightAccount, "security-group", group => (string?)group["tags"]?["netconnect:link"] == lane.Right.Id);
            if (groups.Count != (lane.Standing is null ? 0 : 1))
                diary.Violate($"{lane.Right.Name} of {team.RightAccount} has {groups.Count} groups and {(lane.Standing is null ? "no" : "a")} connection");
        }
    }

    private static string Pair(string one, string other) => string.Join(" and ", new[] { one, other }.Order(StringComparer.Ordinal));
}
