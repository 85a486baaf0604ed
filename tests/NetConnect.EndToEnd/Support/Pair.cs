using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Events;
using NetConnect.Contracts.Resources;

namespace NetConnect.EndToEnd.Support;

/// <summary>Two teams that want to be connected: Ann's web servers on the left, Bob's database on the right.</summary>
internal sealed class Pair
{
    private int _names;

    public required Estate Estate { get; init; }

    public required Team Ann { get; init; }

    public required Team Bob { get; init; }

    public required ResourceDto Web { get; init; }

    public required ResourceDto Database { get; init; }

    public required IReadOnlyDictionary<string, string> Ids { get; init; }

    /// <summary>All that was there before NetConnect did anything.</summary>
    public required string Untouched { get; init; }

    public Cloud Cloud => Estate.Cloud;

    public string[] Accounts => [Ann.Account, Bob.Account];

    /// <summary>Bob's archive lies in a VPC of its own.</summary>
    public string ArchiveVpc => Ids[$"{Bob.Account}/{Bob.Region}/{Seeds.ArchiveVpc}"];

    public static async Task<Pair> PlantAsync(Estate estate, PairPlan? given = null)
    {
        var plan = given ?? new();
        var number = Estate.NextNumber();
        var left = $"1{number:D11}";
        var right = plan.IsOneAccount ? left : $"2{number:D11}";
        var ids = await estate.Cloud.SeedAsync(Seeds.Of(plan, left, right));
        var untouched = await estate.Cloud.WorldAsync(left, right, Seeds.StrangerOf(left));
        var ann = await Team.FoundAsync(estate, $"ann{number}", left, plan.LeftRegion, ids[$"{left}/{plan.LeftRegion}/{Seeds.LeftVpc}"]);
        var bob = await Team.FoundAsync(estate, $"bob{number}", right, plan.RightRegion, ids[$"{right}/{plan.RightRegion}/{Seeds.RightVpc}"]);
        return new()
        {
            Estate = estate,
            Ann = ann,
            Bob = bob,
            Web = await ann.RegisterAsync("web", "10.1.1.0/24"),
            Database = await bob.RegisterAsync("db", "10.2.1.0/24", new("icmp"), new("tcp", "5432")),
            Ids = ids,
            Untouched = untouched,
        };
    }

    /// <summary>The same two after the server was started anew: their clients have to be, too.</summary>
    public Pair Again() => new()
    {
        Estate = Estate,
        Ann = Ann with { Client = Estate.As(Ann.User) },
        Bob = Bob with { Client = Estate.As(Bob.User) },
        Web = Web,
        Database = Database,
        Ids = Ids,
        Untouched = Untouched,
    };

    public CreateConnection Wish(ResourceDto? right = null) =>
        new($"link {Interlocked.Increment(ref _names)}", Web.Id, (right ?? Database).Id);

    /// <summary>Asked by Ann; Bob has not said anything yet.</summary>
    public async Task<ConnectionDto> RequestAsync(ResourceDto? right = null)
    {
        var connection = await Ann.Client.RequestConnectionAsync(Wish(right));
        Assert.Equal("PENDING_APPROVAL", connection.State);
        return connection;
    }

    public Task<ConnectionDto> ApproveAsync(ConnectionDto connection) =>
        Bob.Client.ApproveConnectionAsync(connection.Id, new(PlanHash: connection.PlanHash));

    public async Task<ConnectionDto> EstablishAsync(ResourceDto? right = null, TimeSpan? patience = null)
    {
        var connection = await RequestAsync(right);
        await ApproveAsync(connection);
        return await ReachesAsync(connection, "ESTABLISHED", patience);
    }

    public Task<ConnectionDto> ReachesAsync(ConnectionDto connection, string state, TimeSpan? patience = null) =>
        BecomesAsync(connection, state, seen => seen.State == state, patience);

    public Task<ConnectionDto> BecomesAsync(ConnectionDto connection, string what, Func<ConnectionDto, bool> satisfies, TimeSpan? patience = null) =>
        Wait.ForAsync($"{connection.Name} {what}", () => Ann.Client.GetConnectionAsync(connection.Id), satisfies, patience);

    public async Task<ConnectionDto> DeleteAsync(ConnectionDto connection, TimeSpan? patience = null)
    {
        await Ann.Client.DeleteConnectionAsync(connection.Id);
        return await ReachesAsync(connection, "DELETED", patience);
    }

    public async Task<IReadOnlyList<EventDto>> EventsAsync(ConnectionDto connection) =>
        (await Ann.Client.ListConnectionEventsAsync(connection.Id, new() { Limit = 500 })).Items;

    /// <summary>Ann's web server asks one of Bob's machines; theirs carry the groups that NetConnect manages.</summary>
    public async Task<bool> PingAsync(string to = "10.2.1.10", ResourceDto? right = null, string protocol = "icmp", int? port = null)
    {
        var group = await Bob.GroupOfAsync(right ?? Database);
        return await PingAsync(to, group is null ? "" : $"&to_groups={group}", protocol, port);
    }

    public async Task<bool> PingAsync(string to, string groups, string protocol = "icmp", int? port = null) =>
        (bool)(await Cloud.PingAsync(
            $"from=10.1.1.10&from_vpc={Ann.Vpc}&to={to}&to_vpc={Bob.Vpc}&protocol={protocol}{(port is null ? "" : $"&port={port}")}{groups}"))["passes"]!;

    /// <summary>Nothing of ours is left in the cloud, and nothing of anybody else's was touched.</summary>
    public async Task AssertUntouchedAsync() =>
        Assert.Equal(Untouched, await Cloud.WorldAsync([.. Accounts, Seeds.StrangerOf(Ann.Account)]));

    /// <summary>However often a create was repeated: at no time was there more than one peering of the two.</summary>
    public async Task<int> LivePeeringsAsync() => (await Cloud.LivePeeringsAsync(Ann.Account)).Count(peering =>
        peering.ToJsonString().Contains(Ann.Vpc, StringComparison.Ordinal) && peering.ToJsonString().Contains(Bob.Vpc, StringComparison.Ordinal));
}
