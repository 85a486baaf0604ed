using System.Diagnostics;
using System.Net;

namespace NetConnect.Cluster.Tests.Support;

/// <summary>A silo that is killed and not asked.</summary>
public sealed class SiloProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private SiloProcess(Process process, IPEndPoint address) => (_process, Address) = (process, address);

    /// <summary>Where the others reach it.</summary>
    public IPEndPoint Address { get; }

    public static async Task<SiloProcess> StartAsync(string node, string database, string data, string cloud, int port, int siloPort, int gatewayPort)
    {
        string[] args =
        [
            Path.Combine(AppContext.BaseDirectory, "NetConnect.Silo.dll"), "--role", "silo", "--node", node, "--database", database, "--data", data,
            "--urls", $"http://127.0.0.1:{port}", "--silo-port", $"{siloPort}", "--gateway-port", $"{gatewayPort}", "--monitor-interval", "0.3",
        ];
        var start = new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true };
        foreach (var (name, value) in new[] { ("Aws__Ec2Endpoint", cloud), ("Aws__StsEndpoint", cloud), ("Aws__RamEndpoint", cloud), ("Aws__AccessKey", "test"), ("Aws__SecretKey", "test") })
            start.Environment[name] = value;
        var silo = new SiloProcess(Process.Start(start)!, new(IPAddress.Loopback, siloPort));
        using var limit = new CancellationTokenSource(Patience);
        while (await silo._process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("NetConnect ", StringComparison.Ordinal))
                return silo;
        }

        throw new InvalidOperationException($"The silo {node} has ended with {silo._process.ExitCode}.");
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
