using System.Diagnostics;
using Npgsql;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>
/// A PostgreSQL of the tests' own, from Debian's package, made when the first test asks for it: in a temporary folder, reached by a socket in
/// it and by no port, syncing to the disk like a real one. Where there is no server, the tests that need it are skipped and say so.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private const string User = "netconnect";

    private readonly Lazy<Task<DirectoryInfo>> folder;

    public PostgresCluster() => folder = new(StartAsync);

    /// <summary>Where its folder is made.</summary>
    public string Parent { get; init; } = Path.GetTempPath();

    public static bool IsThere => File.Exists(Path.Combine(Binaries, "postgres"));

    public static string WhyNot => $"{Binaries}/postgres isn't there (Debian package postgresql).";

    /// <summary>How to reach it, with as many connections as the tests like.</summary>
    public async Task<string> ConnectionStringAsync() => $"Host={(await folder.Value).FullName};Username={User};Database=postgres";

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{await ConnectionStringAsync()};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!folder.IsValueCreated)
            return;
        var started = await folder.Value;
        await RunAsync("pg_ctl", "-D", Data(started), "-w", "-m", "immediate", "stop");
        started.Delete(recursive: true);
    }

    private async Task<DirectoryInfo> StartAsync()
    {
        // Short: the path of a socket has 107 characters at most.
        var made = Directory.CreateDirectory(Path.Combine(Parent, $"ncpg-{Guid.NewGuid().ToString("N")[..8]}"));
        if (IsRoot)
            await RunAsync("chown", "nobody", made.FullName);
        await RunAsync("initdb", "-D", Data(made), "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions");
        await File.AppendAllTextAsync(
            Path.Combine(Data(made), "postgresql.conf"),
            $"listen_addresses = ''\nunix_socket_directories = '{made.FullName}'\nmax_connections = 300\nfsync = on\n");
        await RunAsync("pg_ctl", "-D", Data(made), "-w", "-l", Log(made), "start");
        return made;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string Data(DirectoryInfo folder) => Path.Combine(folder.FullName, "data");

    private static string Log(DirectoryInfo folder) => Path.Combine(folder.FullName, "log");

    // The server refuses to run as root.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        string[] line = program == "chown" ? [program, .. arguments] : [Path.Combine(Binaries, program), .. arguments];
        if (IsRoot && program != "chown")
            line = ["runuser", "-u", "nobody", "--", .. line];
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
