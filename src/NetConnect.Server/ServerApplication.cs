using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NetConnect.Api;
using NetConnect.CloudSim;
using NetConnect.Composition;
using NetConnect.Contracts.Local;
using NetConnect.Hosting.Embedded;
using NetConnect.Model.Decisions;
using NetConnect.Providers;
using NetConnect.Storage.Sqlite;

namespace NetConnect.Server;

/// <summary>A running server: emulator if wanted, store, actors and front door, started in this order and stopped in reverse.</summary>
public sealed class ServerApplication : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _parts;
    private readonly WebApplication _app;

    private ServerApplication(WebApplication app, ServerOptions options, CloudSimServer? cloudSim, List<IAsyncDisposable> parts)
    {
        (_app, Options, CloudSim, _parts) = (app, options, cloudSim, parts);
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public ServerOptions Options { get; }

    /// <summary>Where the API is, with the real port.</summary>
    public string Url { get; }

    /// <summary>The emulator, when it runs in this process.</summary>
    public CloudSimServer? CloudSim { get; }

    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    public static WebApplicationBuilder CreateBuilder(Dictionary<string, string?> flags)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(flags);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        return builder;
    }

    /// <summary>Everywhere that the configuration lets it listen: Kestrel's own section counts as well.</summary>
    public static IEnumerable<string> ListeningUrls(IConfiguration configuration, ServerOptions options) =>
    [
        options.Urls,
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    public static string DatabaseOf(ServerOptions options) => Path.Combine(options.DataDirectory, "netconnect.db");

    /// <param name="around">What another composition puts around the ports; nothing by default.</param>
    public static async Task<ServerApplication> StartAsync(WebApplicationBuilder builder, ServerOptions options, ServerPorts? around = null)
    {
        var parts = new List<IAsyncDisposable>();
        try
        {
            return await StartAsync(builder, options, around ?? new(), parts);
        }
        catch
        {
            await StopAsync(parts);
            throw;
        }
    }

    /// <summary>Says where it is and how to try it.</summary>
    public void Announce(TextWriter output)
    {
        output.WriteLine($"NetConnect  {Url}");
        output.WriteLine($"Data        {Options.DataDirectory}");
        output.WriteLine(CloudSim is null
            ? "Cloud       as configured (AWS endpoints or credentials from the environment)"
            : $"Cloud       no cloud is used: the built-in emulator CloudSim at {CloudSim.Url} (EC2, STS; keys test/test)");
        if (_app.Configuration.IsLocalMode())
            output.WriteLine($"Token       {IssueToken("local-admin", ["netconnect-operators"])}");
        output.Flush();
    }

    /// <summary>A token of local mode.</summary>
    public string IssueToken(string subject, IEnumerable<string> groups) =>
        _app.Services.GetRequiredService<LocalTokens>().Issue(subject, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow());

    public Task WaitForStopAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        LocalServer.Forget(Options.DataDirectory);
        await StopAsync(_parts);
    }

    // Tools on this machine look it up in the data directory, so that nobody has to tell them an address.
    private ServerApplication Findable()
    {
        // The key comes first: who finds the address finds it too.
        if (_app.Configuration.IsLocalMode())
            _app.Services.GetRequiredService<LocalTokens>();
        new LocalServer(Url, CloudSim?.Url).Write(Options.DataDirectory);
        return this;
    }

    private static async Task<ServerApplication> StartAsync(
        WebApplicationBuilder builder, ServerOptions options, ServerPorts around, List<IAsyncDisposable> parts)
    {
        PrivateFolder.Create(options.DataDirectory);
        var cloudSim = await StartCloudSimAsync(builder.Configuration, options, parts);
        var store = await SqliteActorStore.OpenAsync(new() { Path = DatabaseOf(options) });
        parts.Add(store);
        builder.Services.AddNetConnect(builder.Configuration, options.DataDirectory, cloudSim?.Url, around.Provider);
        builder.Services.AddSingleton<Installed>().AddSingleton(services => services.GetRequiredService<Installed>().Installation.Estate)
            .AddSingleton(services => services.GetRequiredService<Installed>().Installation.Operations)
            .AddSingleton(services => services.GetRequiredService<Installed>().Installation.Feed)
            .AddSingleton(services => services.GetRequiredService<Installed>().Installation.Receipts);
        builder.WebHost.UseUrls(options.Urls);
        var app = builder.Build();
        parts.Add(app);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        var modules = app.Services.GetRequiredService<ProviderRegistry>();
        var embedded = EmbeddedOptionsFor(options, options.Decisions.Load(modules));
        loggers.CreateLogger<ServerApplication>().LogDecisions(embedded.Decisions);
        var installation = await EmbeddedInstallation.StartAsync(
            around.Store(store), modules, embedded, TimeProvider.System, loggers, CancellationToken.None, store);
        parts.Add(installation);
        app.Services.GetRequiredService<Installed>().Installation = installation;
        installation.Host.Fenced += app.Lifetime.StopApplication;
        app.MapNetConnectApi();
        parts.Add(new FrontDoor(app));
        await app.StartAsync();
        app.Services.GetRequiredService<Readiness>().IsReady = true;
        return new ServerApplication(app, options, cloudSim, parts).Findable();
    }

    private static async Task<CloudSimServer?> StartCloudSimAsync(IConfiguration configuration, ServerOptions options, List<IAsyncDisposable> parts)
    {
        var isWanted = options.Demo || options.CloudSim == "on" || (options.CloudSim == "auto" && !IsCloudConfigured(configuration));
        if (!isWanted)
            return null;
        var cloudSim = await CloudSimServer.StartAsync(new CloudSimOptions
        {
            Url = options.CloudSimUrl,
            StateFile = Path.Combine(options.DataDirectory, "cloudsim.json"),
        });
        parts.Add(cloudSim);
        return cloudSim;
    }

    private static bool IsCloudConfigured(IConfiguration configuration) =>
        configuration.GetValue("Aws:Enabled", false)
        || configuration.AsEnumerable().Any(entry =>
            entry.Key.StartsWith("AWS_ENDPOINT_URL", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(entry.Value));

    private static EmbeddedOptions EmbeddedOptionsFor(ServerOptions options, DecisionBasis decisions)
    {
        var embedded = new EmbeddedOptions
        {
            DataDirectory = options.DataDirectory,
            Retention = options.Retention,
            Decisions = decisions,
            Monitor = new() { IntervalSeconds = options.MonitorInterval ?? (options.Demo ? 1 : 30) },
        };
        embedded.Kernel = embedded.Kernel with { Budgets = options.Budgets.ToBudgets() };
        return embedded;
    }

    private static async Task StopAsync(List<IAsyncDisposable> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
            await parts[i].DisposeAsync();
        parts.Clear();
    }
}
