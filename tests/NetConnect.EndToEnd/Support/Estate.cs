using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NetConnect.CloudSim;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Events;
using NetConnect.Contracts.Local;
using NetConnect.OpenApi.Checks;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Support;

/// <summary>A server in this process, on a cloud of its own; a class of tests shares one, each test has its own accounts and people.</summary>
public class Estate : IAsyncLifetime
{
    /// <summary>Seconds between two looks at a region.</summary>
    public const double MonitorInterval = 0.3;

    /// <summary>The data directory of a server that runs already, such as a cluster's: then the tests are its clients and start nothing.</summary>
    private static readonly string? Elsewhere = Environment.GetEnvironmentVariable("NETCONNECT_E2E_DATA");

    // A world that outlives this process has seen the numbers of the runs before.
    private static int _lastNumber = Elsewhere is null ? 0 : Environment.TickCount & 0x3FFFFFFF;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("netconnect-e2e-");
    private readonly ErrorLog _log = new();
    private readonly List<HttpClient> _clients = [];
    private CloudSimServer? _cloudSim;
    private ServerApplication? _server;

    internal Cloud Cloud { get; private set; } = null!;

    internal string Url => _server?.Url ?? LocalServer.Find(Elsewhere!)!.Url;

    internal string DatabasePath => Path.Combine(_data.FullName, "netconnect.db");

    internal string DataDirectory => Elsewhere ?? _data.FullName;

    public async ValueTask InitializeAsync()
    {
        if (Elsewhere is not null)
        {
            Cloud = new(LocalServer.Find(Elsewhere)!.CloudSim!);
            return;
        }

        _cloudSim = await CloudSimServer.StartAsync(new() { Delays = new() { InitiateMs = 50, ProvisionMs = 50, DeleteMs = 50 } });
        Cloud = new(_cloudSim.Url);
        await StartAsync();
    }

    /// <summary>An error in the server's log is a bug, even if no test of the class noticed anything.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Cloud.Dispose();
        if (_cloudSim is not null)
            await _cloudSim.DisposeAsync();
        _data.Delete(recursive: true);
        Assert.Empty(_log.Errors);
    }

    internal async Task StartAsync()
    {
        var builder = ServerApplication.CreateBuilder(new()
        {
            ["Aws:Ec2Endpoint"] = _cloudSim!.Url,
            ["Aws:StsEndpoint"] = _cloudSim.Url,
            ["Aws:RamEndpoint"] = _cloudSim.Url,
            ["Aws:AccessKey"] = "test",
            ["Aws:SecretKey"] = "test",
        });
        builder.Logging.ClearProviders().AddProvider(_log);
        Configure(builder);
        _server = await ServerApplication.StartAsync(builder, Adjust(new()
        {
            Urls = "http://127.0.0.1:0",
            Data = _data.FullName,
            CloudSim = "off",
            MonitorInterval = MonitorInterval,
        }), Ports);
    }

    /// <summary>Options of its own.</summary>
    protected virtual ServerOptions Adjust(ServerOptions options) => options;

    /// <summary>What is put around its store and its provider modules.</summary>
    protected virtual ServerPorts Ports { get; } = new();

    /// <summary>What is different about the installation.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    internal async Task StopAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        _clients.Clear();
        if (_server is not null)
            await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>A number that nobody else has: of accounts, people and names.</summary>
    internal static int NextNumber() => Interlocked.Increment(ref _lastNumber);

    internal NetConnectClient As(string user, params string[] groups) => new(Http(user, groups));

    internal NetConnectClient Operator() => As("olga", "netconnect-operators");

    /// <summary>All of it: a world that is older than the test has more than a page.</summary>
    internal async Task<IReadOnlyList<AuditDto>> AuditAsync() => await Paging.AllAsync(Operator().ListAuditAsync).ToListAsync();

    internal HttpClient Http(string user, params string[] groups)
    {
        // Whatever a test does, its requests and answers are held against the OpenAPI document.
        var client = new HttpClient(new ContractHandler(new SocketsHttpHandler())) { BaseAddress = new(Url) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", TokenOf(user, groups));
        lock (_clients)
        {
            _clients.Add(client);
        }

        return client;
    }

    private string TokenOf(string user, string[] groups)
    {
        if (_server is not null)
            return _server.IssueToken(user, groups);
        using var tokens = LocalTokens.Open(Elsewhere!);
        return tokens.Issue(user, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow());
    }
}
