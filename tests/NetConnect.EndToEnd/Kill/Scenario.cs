using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Kill;

/// <summary>The demo's scenario against a server that may die at any time: every step is repeated until it was answered.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private const string Left = "111111111111";
    private const string Right = "222222222222";
    private const string Region = "eu-west-1";
    private const string Ann = "ann";
    private const string Bob = "bob";

    private static readonly string[] Accounts = [Left, Right, Seeds.StrangerOf(Left)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netconnect-kill-");
    private readonly Child _cloudProcess;
    private readonly List<string> _lost = [];

    public Scenario() =>
        _cloudProcess = Child.Start("NetConnect.CloudSim.dll", "--urls", "http://127.0.0.1:0", "--state", Path.Combine(_folder.FullName, "cloud.json"));

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<string> Lost => _lost;

    public Mortal Server { get; private set; } = null!;

    public string Data => Path.Combine(_folder.FullName, "data");

    private Cloud Cloud { get; set; } = null!;

    /// <param name="kind">The points that the server dies at: commits or calls.</param>
    /// <param name="lives">How many points each life of the server lasts.</param>
    public async Task PlayAsync(string kind, IEnumerable<int> lives)
    {
        Cloud = new((await _cloudProcess.HearAsync("CloudSim listens on"))!);
        var ids = await Cloud.SeedAsync(Seeds.Of(new(), Left, Right));
        var untouched = await Cloud.WorldAsync(Accounts);
        Directory.CreateDirectory(Data);
        Server = new(Data, Cloud.Url, kind, lives, VerifyAsync);

        var steps = new Steps(Server, Ledger);
        var web = await steps.RegisterAsync(Ann, Left, ids[$"{Left}/{Region}/{Seeds.LeftVpc}"], "web", "10.1.1.0/24");
        var database = await steps.RegisterAsync(Bob, Right, ids[$"{Right}/{Region}/{Seeds.RightVpc}"], "db", "10.2.1.0/24");
        var cache = await steps.RegisterAsync(Bob, Right, ids[$"{Right}/{Region}/{Seeds.RightVpc}"], "cache", "10.2.2.0/24");
        var toDatabase = await steps.RequestAsync(Ann, "web to db", web, database);
        var toCache = await steps.RequestAsync(Ann, "web to cache", web, cache);
        await steps.ApproveAsync(Bob, toDatabase);
        await steps.ApproveAsync(Bob, toCache);
        await ReachAsync(toDatabase, seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });
        await ReachAsync(toCache, seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });

        await DriftAsync(ids[$"{Left}/{Region}/{Seeds.LeftVpc}/route-table/private"]);
        await ReachAsync(toDatabase, seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });

        await steps.DeleteAsync(Ann, toDatabase);
        await ReachAsync(toDatabase, seen => seen.State == "DELETED");
        await ReachAsync(toCache, seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });
        await steps.DeleteAsync(Bob, toCache);
        await ReachAsync(toCache, seen => seen.State == "DELETED");
        await steps.RemoveAsync(Ann, "web", web);
        await steps.RemoveAsync(Bob, "db", database);
        await steps.RemoveAsync(Bob, "cache", cache);
        await VerifyAsync();
        Assert.Equal(untouched, await Cloud.WorldAsync(Accounts));
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
        Cloud?.Dispose();
        await _cloudProcess.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task VerifyAsync() => _lost.AddRange(await Ledger.LostAsync(Server.As("olga", "netconnect-operators")));

    /// <summary>While it is waited for, there are never two live peerings of the pair.</summary>
    private Task<ConnectionDto> ReachAsync(string connection, Func<ConnectionDto, bool> satisfies) => Wait.ForAsync(
        $"connection {connection}",
        async () =>
        {
            // The stranger's is the other one that the left account has.
            Assert.InRange((await Cloud.LivePeeringsAsync(Left)).Count, 1, 2);
            return await Server.PersistAsync(client => client.GetConnectionAsync(connection), Ann);
        },
        satisfies);

    /// <summary>Deletes a route behind its back, and waits until it is there again.</summary>
    private async Task DriftAsync(string table)
    {
        await Cloud.ActAsync(Left, Region, ("Action", "DeleteRoute"), ("RouteTableId", table), ("DestinationCidrBlock", "10.2.1.0/24"));
        await Wait.UntilAsync("the route repaired", async () =>
        {
            await Server.PersistAsync(client => client.ListConnectionsAsync(), Ann);
            return (await Cloud.FindAsync(Left, "route-table", item => (string?)item["id"] == table)).Single()["routes"]!
                .AsArray().Any(route => (string?)route!["destination"] == "10.2.1.0/24");
        });
    }
}
