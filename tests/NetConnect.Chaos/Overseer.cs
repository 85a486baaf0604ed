using System.Text.Json.Nodes;
using NetConnect.EndToEnd.Support;

namespace NetConnect.Chaos;

/// <summary>Looks at the cloud all the time: at no moment may two networks have two live peerings.</summary>
internal sealed class Overseer(Diary diary, Cloud cloud, IReadOnlyList<Team> teams)
{
    private readonly HashSet<string> _told = [];

    public async Task WatchAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            foreach (var team in teams)
                Look(await cloud.LivePeeringsAsync(team.LeftAccount));
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }
    }

    private void Look(IEnumerable<JsonNode> peerings)
    {
        foreach (var pair in peerings.GroupBy(Pair).Where(pair => pair.Count() > 1))
        {
            var ids = string.Join(", ", pair.Select(peering => (string?)peering["id"]).Order());
            if (_told.Add(ids))
                diary.Violate($"{pair.Key} have two peerings: {ids}");
        }
    }

    public static string Pair(JsonNode peering) =>
        string.Join(" and ", new[] { (string?)peering["requester"]!["vpc_id"], (string?)peering["accepter"]!["vpc_id"] }.Order(StringComparer.Ordinal));
}
