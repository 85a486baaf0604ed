using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Ec2;
using NetConnect.Contracts.Client;
using NetConnect.Grains;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;
using Npgsql;

namespace NetConnect.Cluster.Tests.Support;

/// <summary>A cluster that grows as a test likes; its members share a database and a data directory.</summary>
public sealed class Members(PostgresCluster postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("netconnect-cluster-");
    private readonly List<SiloApplication> _members = [];
    private readonly List<IHost> _outsiders = [];
    private CloudSimServer? _cloud;
    private string _database = "";

    public SiloApplication One { get; private set; } = null!;

    public SiloApplication Two { get; private set; } = null!;

    /// <summary>The emulator that all of them take for AWS.</summary>
    public HttpClient Cloud { get; private set; } = new();

    public string DataDirectory => _data.FullName;

    /// <summary>What the account's own people do, behind NetConnect's back.</summary>
    public void Act(string account, string region, params (string Name, string Value)[] form)
    {
        var answer = _cloud!.Emulator.Ec2.Handle(CallerIdentity.Root(account), region, form.ToDictionary(pair => pair.Name, pair => pair.Value));
        Assert.Null(answer.ErrorCode);
    }

    /// <summary>The table of the account that has a route to a prefix.</summary>
    public string RouteTableOf(string account, string destination) => _cloud!.Emulator.Locked(_ => _cloud.Emulator.World.Regions.Values.ToList())
        .Where(region => region.Account == account).SelectMany(region => region.RouteTables.Values)
        .Single(table => table.Routes.Any(route => route.Destination == destination)).Id;

    /// <summary>A silo as a process of its own, which can be killed.</summary>
    public async Task<SiloProcess> JoinAsProcessAsync(string node) => await SiloProcess.StartAsync(node, _database, _data.FullName, _cloud!.Url, FreePort(), FreePort(), FreePort());

    public async ValueTask InitializeAsync()
    {
        if (!PostgresCluster.IsThere)
            return;
        _database = await MakeDatabaseAsync();
        _cloud = await CloudSimServer.StartAsync(new() { Delays = new() { InitiateMs = 50, ProvisionMs = 50, DeleteMs = 50 } });
        Cloud = new() { BaseAddress = new(_cloud.Url) };
        One = await JoinAsync("one", SiloRole.All);
        Two = await JoinAsync("two", SiloRole.All);
    }

    /// <param name="data">A data directory of its own.</param>
    public async Task<SiloApplication> JoinAsync(string node, SiloRole role, string? data = null)
    {
        var builder = SiloApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["Aws:Ec2Endpoint"] = builder.Configuration["Aws:StsEndpoint"] = builder.Configuration["Aws:RamEndpoint"] = _cloud!.Url;
        builder.Configuration["Aws:AccessKey"] = builder.Configuration["Aws:SecretKey"] = "test";
        var member = await SiloApplication.StartAsync(builder, new()
        {
            Role = role,
            Node = node,
            Database = _database,
            Urls = "http://127.0.0.1:0",
            SiloPort = FreePort(),
            GatewayPort = FreePort(),
            Data = data is null ? _data.FullName : Path.Combine(_data.FullName, data),
            MonitorInterval = 0.3,
        });
        lock (_members)
        {
            _members.Add(member);
        }

        return member;
    }

    public static NetConnectClient ClientOf(SiloApplication member, string user, params string[] groups) => new(HttpOf(member, user, groups));

    public static HttpClient HttpOf(SiloApplication member, string user, params string[] groups)
    {
        var http = new HttpClient { BaseAddress = new(member.Url) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", member.IssueToken(user, groups));
        return http;
    }

    public GrainCaller CallerOf(string user, params string[] groups) => new(One.IssueToken(user, groups));

    /// <summary>A service that is no part of NetConnect: it knows the database, and reaches silos by TCP like any other machine.</summary>
    public async Task<IGrainFactory> OutsiderAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client => client.UseNetConnectCluster(new() { ConnectionString = _database }));
        var host = builder.Build();
        await host.StartAsync();
        lock (_outsiders)
        {
            _outsiders.Add(host);
        }

        return host.Services.GetRequiredService<IGrainFactory>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var outsider in _outsiders)
        {
            await outsider.StopAsync();
            outsider.Dispose();
        }

        foreach (var member in Enumerable.Reverse(_members))
            await member.DisposeAsync();
        Cloud.Dispose();
        if (_cloud is not null)
            await _cloud.DisposeAsync();
        _data.Delete(recursive: true);
    }

    // Clusters of several test classes don't know of each other.
    private async Task<string> MakeDatabaseAsync()
    {
        var name = $"cluster_{Guid.NewGuid():N}";
        await postgres.ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(await postgres.ConnectionStringAsync()) { Database = name }.ConnectionString;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
