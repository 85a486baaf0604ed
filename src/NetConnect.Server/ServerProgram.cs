using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using NetConnect.Runtime.Store;
using NetConnect.Api.Identity;
using NetConnect.CloudSim;
using NetConnect.Composition;
using NetConnect.Server.Demo;
using NetConnect.Storage;

namespace NetConnect.Server;

/// <summary>The executable: reads its options, starts an installation, and serves or plays the demo.</summary>
public static class ServerProgram
{
    private const int Usage = 2;

    public static async Task<int> Main(string[] args)
    {
        if (ServerArguments.AsksForHelp(args))
        {
            Console.WriteLine(ServerArguments.Help);
            return 0;
        }

        var (settings, fault) = ServerArguments.Read(args);
        if (fault is not null)
            return Complain($"{fault} Try --help.", Usage);
        var builder = ServerApplication.CreateBuilder(settings);
        var options = ReadOptions(builder.Configuration, out fault);
        if (fault is not null || (fault = ServerArguments.Check(options)) is not null)
            return Complain($"{fault} Try --help.", Usage);
        if (builder.Configuration.IsLocalMode() && (fault = LoopbackGuard.Check(ServerApplication.ListeningUrls(builder.Configuration, options))) is not null)
            return Complain(fault, Usage);
        return options.Server is { } running ? await PlayOnAsync(running, options) : await RunAsync(builder, options);
    }

    private static ServerOptions ReadOptions(IConfiguration configuration, out string? fault)
    {
        var options = new ServerOptions();
        fault = null;
        try
        {
            configuration.GetSection(ServerOptions.Section).Bind(options);
        }
        catch (InvalidOperationException notOfItsType)
        {
            fault = $"A setting has a value of the wrong kind: {notOfItsType.InnerException?.Message ?? notOfItsType.Message}";
        }

        return options;
    }

    private static async Task<int> PlayOnAsync(string running, ServerOptions options)
    {
        if (!options.Demo)
            return Complain("--server says where --demo is to be played. Try --help.", Usage);
        var (target, fault) = DemoTarget.Running(running, options.DataDirectory, options.CloudSimUrl == new ServerOptions().CloudSimUrl ? null : options.CloudSimUrl);
        if (target is null)
            return Complain(fault!, 1);
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => (signal.Cancel, _) = (true, stop.CancelAsync()));
        return await DemoRun.PlayAsync(target, stop.Token);
    }

    private static async Task<int> RunAsync(WebApplicationBuilder builder, ServerOptions options)
    {
        try
        {
            if (options.Demo && options.Data is null)
                options.Data = Directory.CreateTempSubdirectory("netconnect-demo-").FullName;
            if (StoreErrands.IsAskedFor(options))
            {
                Console.WriteLine(StoreErrands.Run(options, TimeProvider.System.GetUtcNow()));
                return 0;
            }

            await using var server = await ServerApplication.StartAsync(builder, options);
            server.Announce(Console.Out);
            var exitCode = options.Demo ? await DemoRun.PlayAsync(DemoTarget.Of(server), server.Stopping) : 0;
            if (!options.Demo || options.Keep)
                await server.WaitForStopAsync();
            return exitCode;
        }
        catch (Exception expected) when (expected is StoreInUseException or StoreFormatException or StoreUnavailableException or DecisionFilesException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            return Complain(expected.Message, 1);
        }
    }

    private static int Complain(string fault, int exitCode)
    {
        Console.Error.WriteLine(fault);
        return exitCode;
    }
}
