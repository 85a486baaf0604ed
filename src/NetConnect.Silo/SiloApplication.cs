using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NetConnect.Api;
using NetConnect.Api.Inside;
using NetConnect.Composition;
using NetConnect.Contracts.Local;
using NetConnect.Hosting.Orleans;
using NetConnect.Model.Decisions;
using NetConnect.Silo.Dashboard;
using NetConnect.Storage.Postgres;

namespace NetConnect.Silo;

/// <summary>A running process of the cluster: store first, then actors, then the front door; stopped in reverse.</summary>
public sealed class SiloApplication : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SiloSettings _settings;

    private SiloApplication(WebApplication app, PostgresActorStore store, SiloSettings settings)
    {
        (_app, Store, _settings) = (app, store, settings);
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public string Url { get; }

    public PostgresActorStore Store { get; }

    public IServiceProvider Services => _app.Services;

    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Orleans", LogLevel.Error).AddFilter("Polly", LogLevel.None);
        return builder;
    }

    public static async Task<SiloApplication> StartAsync(WebApplicationBuilder builder, SiloSettings settings)
    {
        PrivateFolder.Create(settings.DataDirectory);
        var store = await PostgresActorStore.OpenAsync(new() { ConnectionString = settings.Database, Node = settings.Node });
        try
        {
            return new(await StartAsync(builder, settings, store), store, settings);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public Task WaitForStopAsync() => _app.WaitForShutdownAsync();

    public string IssueToken(string subject, IEnumerable<string> groups) =>
        Services.GetRequiredService<LocalTokens>().Issue(subject, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        if (_settings.HasApi)
            LocalServer.Forget(_settings.DataDirectory);
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static async Task<WebApplication> StartAsync(WebApplicationBuilder builder, SiloSettings settings, PostgresActorStore store)
    {
        builder.Services.AddNetConnect(builder.Configuration, settings.DataDirectory, emulator: null, provider => provider);
        builder.Services.AddSingleton(provider => new GrainDoor(provider.GetRequiredService<InnerDoor>()));
        if (settings.HasActors)
            await builder.AddNetConnectSiloAsync(store, OptionsFor(settings), CancellationToken.None);
        else
            await builder.AddNetConnectGatewayAsync(store, OptionsFor(settings), CancellationToken.None);
        builder.WebHost.UseUrls(settings.Urls);
        var app = builder.Build();
        app.Services.GetRequiredService<ILogger<SiloApplication>>().LogDecisions(app.Services.GetRequiredService<DecisionBasis>());
        app.UseInnerDoor(settings.HasApi);
        if (settings.HasApi)
            app.UseDashboardCookie().MapNetConnectApi().MapOperatorDashboard();
        else
            app.MapNetConnectApi();
        await app.StartAsync();
        if (settings.HasApi)
            MakeFindable(app, settings);
        app.Services.GetRequiredService<Readiness>().IsReady = true;
        return app;
    }

    // Tools on this machine look it up in the data directory, as they do with the single process.
    private static void MakeFindable(WebApplication app, SiloSettings settings)
    {
        if (app.Configuration.IsLocalMode())
            app.Services.GetRequiredService<LocalTokens>();
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        new LocalServer(url, app.Configuration["Aws:Ec2Endpoint"]).Write(settings.DataDirectory);
    }

    private static ClusterOptions OptionsFor(SiloSettings settings)
    {
        var options = new ClusterOptions
        {
            Node = settings.Node,
            ConnectionString = settings.Database,
            Address = settings.Address,
            SiloPort = settings.SiloPort,
            GatewayPort = settings.GatewayPort,
            DataDirectory = settings.DataDirectory,
            Monitor = new() { IntervalSeconds = settings.MonitorInterval },
            Retention = settings.Retention,
            Decisions = settings.Decisions.Load,
        };
        return options with { Kernel = options.Kernel with { Budgets = settings.Budgets.ToBudgets() } };
    }
}
