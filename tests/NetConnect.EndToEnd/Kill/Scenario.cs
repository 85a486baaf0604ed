using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Kill;

/// <summary>The demo's scenario against a server that may die at any time: every step is repeated until it was answered.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private const string Left = "111111111111";
    private const string Right = "222222222222";
    private const string Hub = "333333333333";
    private const string Region = "eu-west-1";
    private const string Ann = "ann";
    private const string Bob = "bob";

    private static readonly string[] Accounts = [Left, Right, Hub, Seeds.StrangerOf(Left)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netconnect-kill-");
    private readonly Child _cloudProcess;
    private readonly List<string> _lost = [];
    private int _peerings;

    public Scenario() =>
        _cloudProcess = Child.Start("NetConnect.CloudSim.dll", "--urls", "http://127.0.0.1:0", "--state", Path.Combine(_folder.FullName, "cloud.json"));

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<string> Lost => _lost;

    public Mortal Server { get; private set; } = null!;

    public string Data => Path.Combine(_folder.FullName, "data");

    private Cloud Cloud { get; set; } = null!;

    /// <summary>Two connections that share a peering; a route goes missing; one is deleted, then the other.</summary>
    /// <param name="kind">The points that the server dies at: commits or calls.</param>
    /// <param name="lives">How many points each life of the server lasts.</param>
    public async Task PlayAsync(string kind, IEnumerable<int> lives)
    {
        var (steps, ids, untouched) = await BeginAsync(kind, lives, new());
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
        await steps.RemoveAsync(Bob, "cache", cache);
        await EndAsync(steps, web, database, untouched);
    }

    /// <summary>A network with all the peerings that it can have: the link passes a gateway in an account of the operators, which is made and removed.</summary>
    public async Task PlayOverGatewayAsync(string kind, IEnumerable<int> lives)
    {
        var (steps, ids, untouched) = await BeginAsync(kind, lives, new() { ForeignPeerings = 50 });
        await steps.RegisterHubAsync(Hub);
        var web = await steps.RegisterAsync(Ann, Left, ids[$"{Left}/{Region}/{Seeds.LeftVpc}"], "web", "10.1.1.0/24");
        var database = await steps.RegisterAsync(Bob, Right, ids[$"{Right}/{Region}/{Seeds.RightVpc}"], "db", "10.2.1.0/24");
        var connection = await steps.RequestAsync(Ann, "web to db", web, database);
        await steps.ApproveAsync(Bob, connection);
        await ReachAsync(connection, seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC", Ctype: "AWS_TRANSIT_GATEWAY" });

        await steps.DeleteAsync(Ann, connection);
        await ReachAsync(connection, seen => seen.State == "DELETED");
        await EndAsync(steps, web, database, untouched);
    }

    private async Task<(Steps Steps, IReadOnlyDictionary<string, string> Ids, string Untouched)> BeginAsync(string kind, IEnumerable<int> lives, PairPlan plan)
    {
        Cloud = new((await _cloudProcess.HearAsync("CloudSim listens on"))!);
        var ids = await Cloud.SeedAsync(Seeds.Of(plan, Left, Right));
        await HubAccount.SeedAsync(Cloud, Hub, Region);
        var untouched = await Cloud.WorldAsync(Accounts);
        Directory.CreateDirectory(Data);
        Server = new(Data, Cloud.Url, kind, lives, VerifyAsync);
        _peerings = plan.ForeignPeerings;
        return (new(Server, Ledger), ids, untouched);
    }

    private async Task EndAsync(Steps steps, string web, string database, string untouched)
    {
        await steps.RemoveAsync(Ann, "web", web);
        await steps.RemoveAsync(Bob, "db", database);
        await VerifyAsync();
        // A gateway goes after the connection that needed it.
        await Wait.UntilAsync("the clouds are as they were", async () =>
        {
            await Server.PersistAsync(client => client.ListConnectionsAsync(), Ann);
            return untouched == await Cloud.WorldAsync(Accounts);
        });
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
            // The strangers' are the others that the left account has.
            Assert.InRange((await Cloud.LivePeeringsAsync(Left)).Count, _peerings, _peerings + 1);
            Assert.InRange((await Cloud.FindAsync(Hub, "transit-gateway", _ => true)).Count, 0, 1);
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
