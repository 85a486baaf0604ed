using System.Diagnostics;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Local;

namespace NetConnect.Chaos;

/// <summary>The cluster that <c>deploy/local-cluster.sh</c> starts, and what can be done to it.</summary>
internal sealed class LocalCluster : IDisposable
{
    public const int Silos = 3;

    private readonly string _script;
    private readonly List<HttpClient> _clients = [];

    private LocalCluster(string root, bool canCut)
    {
        (_script, CanCut) = (Path.Combine(root, "deploy", "local-cluster.sh"), canCut);
        Folder = Environment.GetEnvironmentVariable("NETCONNECT_CLUSTER") ?? Path.Combine(Path.GetTempPath(), $"netconnect-chaos-{Environment.ProcessId}");
    }

    /// <summary>Whether silos are in network namespaces of their own.</summary>
    public bool CanCut { get; }

    public string Folder { get; }

    public string Database => $"Host={Folder}/pg;Username=netconnect;Database=postgres";

    private string Data => Path.Combine(Folder, "data");

    private LocalServer Server => LocalServer.Find(Data) ?? throw new InvalidOperationException($"Nobody serves the API of {Data}.");

    public string CloudUrl => Server.CloudSim!;

    public static async Task<LocalCluster> UpAsync(string root, bool wantsCut)
    {
        var cluster = new LocalCluster(root, wantsCut);
        if (await cluster.TryAsync("up"))
            return cluster;
        await cluster.TryAsync("down");
        if (!wantsCut)
            throw new InvalidOperationException("The cluster did not start.");
        Console.WriteLine("No network namespaces can be had here: no silo will be cut off.");
        return await UpAsync(root, wantsCut: false);
    }

    public NetConnectClient As(string user, params string[] groups)
    {
        using var tokens = LocalTokens.Open(Data);
        var http = new HttpClient { BaseAddress = new(Server.Url), Timeout = TimeSpan.FromSeconds(90) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", tokens.Issue(user, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow()));
        lock (_clients)
        {
            _clients.Add(http);
        }

        return new(http);
    }

    public async Task DoAsync(string what, int? silo = null)
    {
        if (!await TryAsync(what, silo is { } n ? [$"{n}"] : []))
            throw new InvalidOperationException($"local-cluster.sh {what} {silo} failed.");
    }

    public async Task<bool> TryAsync(string what, params string[] more)
    {
        var start = new ProcessStartInfo("bash", [_script, what, .. more]) { RedirectStandardOutput = true };
        start.Environment["NETCONNECT_CLUSTER"] = Folder;
        start.Environment["NETCONNECT_NAMESPACES"] = CanCut ? "1" : "";
        // The point is trouble, not thrift.
        foreach (var budget in new[] { "Changes", "Deletions", "Repairs" })
            start.Environment[$"NetConnect__Budgets__{budget}"] = "1000000";
        using var process = Process.Start(start)!;
        _ = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    public async Task<bool> IsRunningAsync(int silo)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [_script, "status"]) { RedirectStandardOutput = true, Environment = { ["NETCONNECT_CLUSTER"] = Folder } })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        return said.Split('\n').Any(line => line.StartsWith($"silo-{silo} ", StringComparison.Ordinal) && line.Contains("running", StringComparison.Ordinal));
    }

    /// <summary>Beside the folder, which goes with the cluster.</summary>
    public string KeepLogs()
    {
        var kept = Directory.CreateDirectory($"{Folder}-logs");
        foreach (var log in Directory.EnumerateFiles(Folder, "*.log"))
            File.Copy(log, Path.Combine(kept.FullName, Path.GetFileName(log)), overwrite: true);
        return kept.FullName;
    }

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
    }
}
