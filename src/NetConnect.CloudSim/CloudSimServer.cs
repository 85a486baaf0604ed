using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Hosting;

namespace NetConnect.CloudSim;

/// <summary>A running emulator: its own web server on a loopback address.</summary>
public sealed class CloudSimServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly StateFile? file;

    private CloudSimServer(WebApplication app, Emulator emulator, StateFile? file)
    {
        (this.app, this.file, Emulator) = (app, file, emulator);
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>Where it listens, with the real port.</summary>
    public string Url { get; }

    /// <summary>The world behind it, for callers in the same process.</summary>
    public Emulator Emulator { get; }

    public static async Task<CloudSimServer> StartAsync(CloudSimOptions options, CancellationToken cancellationToken = default)
    {
        var endpoint = LoopbackUrl.Parse(options.Url, options.BeyondLoopback);
        var file = options.StateFile is { } path ? new StateFile(path) : null;
        var emulator = new Emulator(options.Time, file?.Load() ?? NewWorld(options));
        var app = Build(endpoint, new HttpFront(emulator, file));
        await app.StartAsync(cancellationToken);
        return new(app, emulator, file);
    }

    /// <summary>Returns when the server was stopped.</summary>
    public Task WaitForStopAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        file?.Dispose();
    }

    private static World NewWorld(CloudSimOptions options) => new()
    {
        Seed = options.Seed,
        Settings = new() { Delays = options.Delays ?? new() },
    };

    // An empty builder reads no configuration: a host's own --urls or environment must not move the emulator.
    private static WebApplication Build(System.Net.IPEndPoint endpoint, HttpFront front)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint);
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.Run(front.HandleAsync);
        return app;
    }
}
