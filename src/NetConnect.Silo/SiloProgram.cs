using NetConnect.Api.Identity;
using NetConnect.Composition;
using NetConnect.Runtime.Store;
using NetConnect.Storage;

namespace NetConnect.Silo;

/// <summary>The executable of the cluster.</summary>
public static class SiloProgram
{
    private const int Usage = 2;

    private const string Help = """
        NetConnect on several machines: each runs one of these, and they share a PostgreSQL database.

          --role silo|gateway|all      actors, the API, or both               (default all)
          --node NAME                  its name in the cluster; each has another
          --database TEXT              how to reach PostgreSQL: Host=...;Username=...;Database=...
          --urls URL                   where it serves HTTP                    (default http://127.0.0.1:8080)
          --address IP                 where the others reach it               (default 127.0.0.1)
          --silo-port PORT             for other silos                         (default 11111)
          --gateway-port PORT          for gateways                            (default 30000)
          --data DIR                   keys, sealed secrets, the pause file    (default ~/.local/share/netconnect)
          --monitor-interval SECONDS   time between two looks at a region      (default 30)

        Each is also configuration: NETCONNECT__ROLE and so on. Clouds, sign-on and secrets are configured as for the server.
        """;

    private static readonly Dictionary<string, string> Flags = new()
    {
        ["--role"] = "NetConnect:Role", ["--node"] = "NetConnect:Node", ["--database"] = "NetConnect:Database", ["--urls"] = "NetConnect:Urls",
        ["--address"] = "NetConnect:Address", ["--silo-port"] = "NetConnect:SiloPort", ["--gateway-port"] = "NetConnect:GatewayPort",
        ["--data"] = "NetConnect:Data", ["--monitor-interval"] = "NetConnect:MonitorInterval",
    };

    public static async Task<int> Main(string[] args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        try
        {
            var builder = SiloApplication.CreateBuilder();
            builder.Configuration.AddCommandLine(args, Flags);
            var (settings, wrong) = SiloSettings.Read(builder.Configuration);
            if ((wrong ?? LoopbackFault(builder.Configuration, settings)) is { } fault)
                return Complain($"{fault} Try --help.", Usage);
            await using var silo = await SiloApplication.StartAsync(builder, settings);
            Console.WriteLine($"NetConnect {settings.Role} {settings.Node} at {silo.Url}");
            await silo.WaitForStopAsync();
            return 0;
        }
        catch (Exception expected) when (expected is StoreFormatException or StoreUnavailableException or IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            return Complain(expected.Message, 1);
        }
    }

    private static string? LoopbackFault(ConfigurationManager configuration, SiloSettings settings) =>
        settings.HasApi && configuration.IsLocalMode() ? LoopbackGuard.Check([settings.Urls]) : null;

    private static int Complain(string fault, int exitCode)
    {
        Console.Error.WriteLine(fault);
        return exitCode;
    }
}
