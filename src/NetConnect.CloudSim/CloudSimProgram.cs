using System.Runtime.InteropServices;
using System.Text.Json;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Hosting;
using NetConnect.CloudSim.Sim.Seeding;

namespace NetConnect.CloudSim;

/// <summary>The emulator as a program of its own.</summary>
internal static class CloudSimProgram
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return CommandLine.Parse(args) is { } line ? await RunAsync(line) : 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException or JsonException or SeedException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(CommandLine line)
    {
        using var stop = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        await using var server = await CloudSimServer.StartAsync(line.Options, stop.Token);
        if (line.SeedFile is { } file)
            server.Emulator.Seed(JsonSerializer.Deserialize<SeedDocument>(await File.ReadAllBytesAsync(file), WorldJson.Options)!);
        Console.WriteLine(CommandLine.Greeting(server.Url));
        await server.WaitForStopAsync(stop.Token);
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
