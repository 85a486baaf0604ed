using System.ComponentModel.DataAnnotations;

namespace NetConnect.Server;

/// <summary>Reads the command line and the configuration; what is wrong is said before anything is started.</summary>
internal static class ServerArguments
{
    public const string Help = """
        NetConnect server: connects networks, wherever they run.

          --urls URL                   where to listen                       (default http://127.0.0.1:8080)
          --data DIR                   where everything is kept              (default ~/.local/share/netconnect)
          --cloudsim auto|on|off       the built-in cloud emulator           (default auto: on unless a cloud is configured)
          --cloudsim-url URL           where the emulator listens            (default any free port on loopback)
          --monitor-interval SECONDS   time between two looks at a region    (default 30)
          --facts FILE                 what this installation knows better than the product (docs/decisions.md)
          --policy FILE                what this installation wants of links (docs/decisions.md)
          --backup-to FILE             copy the database, also while a server runs on it, and end
          --restore FILE               put a backup in the database's place, and end; the next start only observes
          --demo                       play the demo in the emulator, in a fresh data directory, and end
          --server URL                 with --demo: play it on this server, or cluster, that runs already with --data DIR and CloudSim
          --keep                       after the demo go on running
          --help                       this

        Each is also configuration: NETCONNECT__URLS, NETCONNECT__DATA, NETCONNECT__CLOUDSIM, NETCONNECT__MONITORINTERVAL.
        A real cloud: set AWS_ENDPOINT_URL_EC2 and AWS_ENDPOINT_URL_STS, or Aws__Enabled=true for AWS itself.
        Who may use an account: Providers__AllowUnboundRoles, Secrets__AllowEnv, Secrets__AllowFiles; see docs/aws.md.
        Sign-on: Auth__Authority and Auth__Audience; without them the server is in local mode, on loopback only.
        """;

    private static readonly Dictionary<string, string> WithValue = new()
    {
        ["--urls"] = "Urls",
        ["--data"] = "Data",
        ["--cloudsim"] = "CloudSim",
        ["--cloudsim-url"] = "CloudSimUrl",
        ["--monitor-interval"] = "MonitorInterval",
        ["--facts"] = "Decisions:Facts",
        ["--policy"] = "Decisions:Policy",
        ["--backup-to"] = "BackupTo",
        ["--restore"] = "Restore",
        ["--server"] = "Server",
    };

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--demo"] = "Demo",
        ["--keep"] = "Keep",
    };

    public static bool AsksForHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    /// <summary>The flags as configuration, or what is wrong with them.</summary>
    public static (Dictionary<string, string?> Settings, string? Fault) Read(string[] args)
    {
        var settings = new Dictionary<string, string?>();
        for (var i = 0; i < args.Length; i++)
        {
            var (flag, value) = Split(args[i]);
            if (Switches.TryGetValue(flag, out var name) && value is null)
                settings[Key(name)] = "true";
            else if (!WithValue.TryGetValue(flag, out name))
                return (settings, $"There is no flag {args[i]}.");
            else if ((value ?? (i + 1 < args.Length ? args[++i] : null)) is { } given)
                settings[Key(name)] = given;
            else
                return (settings, $"{flag} needs a value.");
        }

        return (settings, null);
    }

    /// <summary>What is wrong with the options, or nothing.</summary>
    public static string? Check(ServerOptions options)
    {
        var faults = new List<ValidationResult>();
        object[] parts = [options, options.Budgets, options.Retention];
        var isValid = parts.Aggregate(true, (valid, part) =>
            Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true) && valid);
        return isValid
            ? null
            : string.Join(Environment.NewLine, faults.Select(fault => fault.ErrorMessage));
    }

    private static (string Flag, string? Value) Split(string arg)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }

    private static string Key(string name) => $"{ServerOptions.Section}:{name}";
}
