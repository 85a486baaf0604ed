using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NetConnect.Contracts.Client;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests.Support;

/// <summary>A cluster that grows as a test likes; its members share a database and a data directory.</summary>
public sealed class Members(PostgresCluster postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("netconnect-cluster-");
    private readonly List<SiloApplication> _members = [];

    public SiloApplication One { get; private set; } = null!;

    public SiloApplication Two { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!PostgresCluster.IsThere)
            return;
        One = await JoinAsync("one", SiloRole.All);
        Two = await JoinAsync("two", SiloRole.All);
    }

    public async Task<SiloApplication> JoinAsync(string node, SiloRole role)
    {
        var builder = SiloApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var member = await SiloApplication.StartAsync(builder, new()
        {
            Role = role,
            Node = node,
            Database = await postgres.ConnectionStringAsync(),
            Urls = "http://127.0.0.1:0",
            SiloPort = FreePort(),
            GatewayPort = FreePort(),
            Data = _data.FullName,
        });
        lock (_members)
        {
            _members.Add(member);
        }

        return member;
    }

    public static NetConnectClient ClientOf(SiloApplication member, string user)
    {
        var http = new HttpClient { BaseAddress = new(member.Url) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", member.IssueToken(user, []));
        return new(http);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Enumerable.Reverse(_members))
            await member.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
