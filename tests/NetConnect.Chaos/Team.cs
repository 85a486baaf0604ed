using NetConnect.Contracts.Client;
using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.Chaos;

/// <summary>Two people, three networks between them, and three connections that come and go; two of them share a peering.</summary>
internal sealed class Team
{
    public required string LeftAccount { get; init; }

    public required string RightAccount { get; init; }

    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>The cloud before anything was done.</summary>
    public required string Untouched { get; init; }

    public string[] Accounts => [LeftAccount, RightAccount, Ground.StrangerOf(LeftAccount)];

    public static async Task<Team> FoundAsync(Diary diary, LocalCluster cluster, Cloud cloud, int number, int seed)
    {
        var (left, right) = ($"1{number:D11}", $"2{number:D11}");
        var ids = await cloud.SeedAsync(Ground.Of(left, right));
        var (ann, bob) = (cluster.As($"ann{number}"), cluster.As($"bob{number}"));
        var untouched = await cloud.WorldAsync(left, right, Ground.StrangerOf(left));
        var web = (await RegisterAsync(diary, ann, left, ids, ("web", "web", "10.1.1.0/24")))[0];
        var others = await RegisterAsync(diary, bob, right, ids, ("db", "orders", "10.2.1.0/24"), ("cache", "orders", "10.2.2.0/24"), ("archive", "archive", "10.3.1.0/24"));
        return new()
        {
            LeftAccount = left,
            RightAccount = right,
            Untouched = untouched,
            Lanes = [.. others.Select((other, i) => new Lane(diary, ann, bob, web, other, new Random(seed * 1000 + number * 10 + i)))],
        };
    }

    private static async Task<List<ResourceDto>> RegisterAsync(
        Diary diary, NetConnectClient client, string account, IReadOnlyDictionary<string, string> ids, params (string Name, string Vpc, string Prefix)[] all)
    {
        var service = await Stubborn.OnceAsync(diary, client, one => one.CreateServiceAsync(new($"service of {account}")));
        var settings = new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect" };
        var provider = await Stubborn.OnceAsync(diary, client, one => one.CreateProviderAsync(new(service.Id, "aws", "AWS", account, Ground.Region, settings)));
        var made = new List<ResourceDto>();
        foreach (var (name, vpc, prefix) in all)
            made.Add(await Stubborn.OnceAsync(diary, client, one => one.CreateResourceAsync(new(service.Id, provider.Id, name, ids[$"{account}/{Ground.Region}/{vpc}"], prefix))));
        return made;
    }
}
