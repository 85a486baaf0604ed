using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>Backed up while it writes, killed, restored: it looks, says what it does not know, and touches nothing until somebody has read that.</summary>
public sealed class RestoreTests : IAsyncDisposable
{
    private const string Left = "111111111111";
    private const string Right = "222222222222";
    private const string Region = "eu-west-1";
    private const int Looks = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netconnect-restore-");
    private readonly Child _cloudProcess = Child.Start("NetConnect.CloudSim.dll", "--urls", "http://127.0.0.1:0");
    private Cloud _cloud = null!;

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task A_restored_installation_observes_tells_what_is_missing_and_converges_once_it_is_resumed()
    {
        _cloud = new((await _cloudProcess.HearAsync("CloudSim listens on"))!);
        var ids = await _cloud.SeedAsync(Seeds.Of(new(), Left, Right));
        Directory.CreateDirectory(Data);
        string web, archive, backup, kept, lost;
        await using (var server = await Server.StartAsync(Data, _cloud.Url))
        {
            web = await RegisterAsync(server.As("ann"), "web", Left, ids[$"{Left}/{Region}/{Seeds.LeftVpc}"], "10.1.1.0/24");
            var database = await RegisterAsync(server.As("bob"), "db", Right, ids[$"{Right}/{Region}/{Seeds.RightVpc}"], "10.2.1.0/24");
            archive = await RegisterAsync(server.As("bob"), "archive", Right, ids[$"{Right}/{Region}/{Seeds.ArchiveVpc}"], "10.3.1.0/24");
            kept = await EstablishAsync(server, "web to db", web, database);
            backup = await BackUpWhileWritingAsync(server);
            lost = await EstablishAsync(server, "web to archive", web, archive);
        }

        await RestoreAsync(backup);
        var since = await _cloud.LastCallAsync();
        await using var restored = await Server.StartAsync(Data, _cloud.Url);

        var (ann, olga) = (restored.As("ann"), restored.Operator());
        var installation = (await olga.GetModesAsync()).Items[0];
        Assert.Equal(("installation", "OBSERVE", "netconnect"), (installation.Scope, installation.Mode, installation.By));
        Assert.Equal(404, (await ann.GetConnectionAsync(lost).ProblemAsync())?.Status);
        var report = await olga.GetRestoreAsync();
        Assert.True(report is { Reviewed: false, LostIsComplete: true });
        Assert.Single((await olga.ListEventsAsync(new() { Limit = 500 })).Items, e => e.Type == "restored");
        Assert.Contains(report.Lost, decision => decision.Action == "connection.approve" && decision.Subject == $"connection:{lost}" && decision.Actor == "user:bob");
        Assert.Contains(report.Strays.Items, stray => stray.Kind == "peering" && stray.Network.EndsWith(ids[$"{Right}/{Region}/{Seeds.ArchiveVpc}"], StringComparison.Ordinal));
        Assert.Empty(report.Strays.Unreadable);
        await ann.RequestConnectionAsync(new("web to archive", web, archive)).IsRefusedAsync(409, "paused");
        await LooksAsync(since);
        Assert.Equal("UP", (await ann.GetConnectionAsync(kept)).Health);
        Assert.Empty(await _cloud.ChangesAsync(since));

        await olga.SetModeAsync(new("installation", "ACTIVE", "Read it; Bob approves again."));
        await LooksAsync(await _cloud.LastCallAsync());
        // What only the lost connection let in is closed; no object is removed, whoever it belongs to.
        Assert.DoesNotContain(await _cloud.ChangesAsync(since), call => call.Action.StartsWith("Delete", StringComparison.Ordinal));
        await CleanUpByHandAsync(report.Strays.Items.First(stray => stray.Kind == "peering").Id, ids);
        await EstablishAsync(restored, "web to archive", web, archive);
        Assert.Empty((await olga.ListStraysAsync()).Items);
        Assert.True((await olga.GetRestoreAsync()).Reviewed);
    }

    public async ValueTask DisposeAsync()
    {
        _cloud?.Dispose();
        await _cloudProcess.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> RegisterAsync(NetConnectClient client, string name, string account, string vpc, string subnet)
    {
        var service = await client.CreateServiceAsync(new($"service of {name}"));
        var provider = await client.CreateProviderAsync(new(
            service.Id, "aws", "AWS", account, Region, new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect" }));
        var resource = await client.CreateResourceAsync(new(service.Id, provider.Id, name, vpc, subnet));
        await Wait.ForAsync(name, () => client.GetResourceAsync(resource.Id), seen => seen.State == "READY");
        return resource.Id;
    }

    private static async Task<string> EstablishAsync(Server server, string name, string left, string right)
    {
        var asked = await server.As("ann").RequestConnectionAsync(new(name, left, right));
        await server.As("bob").ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash));
        var ann = server.As("ann");
        await Wait.ForAsync(name, () => ann.GetConnectionAsync(asked.Id), (ConnectionDto seen) => seen.State == "ESTABLISHED");
        return asked.Id;
    }

    /// <summary>A backup must not stop what is being written, nor be torn by it.</summary>
    private static async Task<string> BackUpWhileWritingAsync(Server server)
    {
        var writer = server.As("wanda");
        var written = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await writer.CreateServiceAsync(new($"service {written++}"));
        });
        await Wait.UntilAsync("some writes", () => Task.FromResult(Volatile.Read(ref written) > 5));
        var made = await server.Operator().CreateBackupAsync();
        await stop.CancelAsync();
        await writing;
        Assert.True(File.Exists(made.File));
        return made.File;
    }

    private async Task RestoreAsync(string backup)
    {
        await using var restore = Child.Start("NetConnect.Server.dll", "--data", Data, "--restore", backup);
        Assert.Equal(0, await restore.ExitAsync());
        Assert.Contains("Restored", restore.Output, StringComparison.Ordinal);
    }

    /// <summary>As an operator does who has read the report: what stands in the way of asking again goes.</summary>
    private async Task CleanUpByHandAsync(string peering, IReadOnlyDictionary<string, string> ids)
    {
        var archive = ids[$"{Right}/{Region}/{Seeds.ArchiveVpc}"];
        var table = (await _cloud.FindAsync(Right, "route-table", item => (string?)item["vpc_id"] == archive)).Single();
        await _cloud.ActAsync(Left, Region, ("Action", "DeleteVpcPeeringConnection"), ("VpcPeeringConnectionId", peering));
        await DeleteRouteAsync(Right, (string)table["id"]!, "10.1.1.0/24");
        await DeleteRouteAsync(Left, ids[$"{Left}/{Region}/{Seeds.LeftVpc}/route-table/private"], "10.3.1.0/24");
    }

    private Task DeleteRouteAsync(string account, string table, string destination) => _cloud.ActAsync(
        account, Region, ("Action", "DeleteRoute"), ("RouteTableId", table), ("DestinationCidrBlock", destination));

    private Task LooksAsync(long since) => Wait.UntilAsync($"{Looks} looks at each account", async () =>
    {
        var looks = (await _cloud.CallsAsync(since, Left, Right)).Where(call => call.IsLook).CountBy(call => call.Account).ToDictionary();
        return looks.GetValueOrDefault(Left) >= Looks && looks.GetValueOrDefault(Right) >= Looks;
    });
}
