using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Conformance;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>
/// Each account is a host with one gateway. What changes nothing is run once and remembered until something changes: virtual hours have thousands of
/// readings in them.
/// </summary>
/// <param name="gateways">By account: the namespace.</param>
internal sealed class GatewayHosts(ImmutableDictionary<string, string> gateways) : IReaches
{
    private static readonly ScriptResult Lost = new(255, "", "client_loop: send disconnect: Broken pipe");

    private readonly ConcurrentDictionary<(string Account, string Gateway, string Script), ScriptResult> _known = new();

    public CloudTrouble? Trouble { get; set; }

    /// <summary>Scripts that would change something and arrived.</summary>
    public int Changes { get; private set; }

    public string GatewayOf(string account) => gateways[account];

    /// <summary>Somebody else changes something.</summary>
    public void Forget() => _known.Clear();

    public Task<(IReach? Reach, string? Fault)> OpenAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<(IReach?, string?)>((new Reach(this, access.Account), null));
    }

    private async Task<ScriptResult> RunAsync(string account, string gateway, string script, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Trouble == CloudTrouble.LosesRequests)
            return new(255, "", "ssh: connect to host gw port 22: Connection refused", HasRun: false);
        Changes += IsReading(script) ? 0 : 1;
        switch (Trouble)
        {
            case CloudTrouble.IsSilent:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return Lost;
            case CloudTrouble.Fails:
                return new(2, "", "RTNETLINK answers: Device or resource busy");
            case CloudTrouble.Refuses:
                return new(2, "", "RTNETLINK answers: Operation not permitted");
            default:
                var result = Run(account, gateway, script);
                return Trouble switch
                {
                    CloudTrouble.LosesAnswers => Lost,
                    CloudTrouble.ShowsNothing when IsReading(script) => result with { Output = Empty(result.Output) },
                    CloudTrouble.ShowsPart when IsReading(script) => result with { Output = result.Output[..(result.Output.Length / 2)] },
                    _ => result,
                };
        }
    }

    private ScriptResult Run(string account, string gateway, string script)
    {
        if (gateway != LinuxSettings.Host && gateway != gateways[account])
            return new(1, "", $"Cannot open network namespace \"{gateway}\": No such file or directory");
        if (script == GatewayScript.List)
            return new(0, $"#netconnect:namespaces\n{gateways[account]}\n#netconnect:end\n", "");
        if (IsReading(script))
            return _known.GetOrAdd((account, gateway, script), _ => Shell(gateway, script));
        Forget();
        return Shell(gateway, script);
    }

    private static ScriptResult Shell(string gateway, string script)
    {
        var (code, output, error) = Machine.Run(
            gateway == LinuxSettings.Host ? ["sh", "-eu", "-s"] : ["ip", "netns", "exec", gateway, "sh", "-eu", "-s"], WholeScript.Of(script));
        return new(code, output, error);
    }

    private static bool IsReading(string script) => script.Contains(GatewayScript.Mark, StringComparison.Ordinal);

    /// <summary>All that tells the sections apart, and nothing in them.</summary>
    private static string Empty(string output) =>
        string.Join('\n', output.Split('\n').Where(line => line.StartsWith(GatewayScript.Mark, StringComparison.Ordinal))) + "\n";

    private sealed class Reach(GatewayHosts hosts, string account) : IReach
    {
        public Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken) =>
            hosts.RunAsync(account, gateway, script, cancellationToken);
    }
}
