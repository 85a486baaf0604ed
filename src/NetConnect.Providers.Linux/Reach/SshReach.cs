using System.Globalization;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Another machine, by the OpenSSH client: one connection is kept open for all scripts.</summary>
/// <param name="kept">The connection that is kept open; each script has one of its own when absent.</param>
/// <param name="callTimeout">Whoever waits here may be gone: then the other end stops the script by itself.</param>
internal sealed class SshReach(string target, KeptConnection? kept, string keyFile, string knownHosts, TimeSpan callTimeout) : IReach
{
    /// <summary>What ssh itself ends with when it could not connect, or lost the connection.</summary>
    private const int ConnectionFailed = 255;

    /// <summary>What it says when nothing has come to be run.</summary>
    private static readonly string[] NeverStood = ["ssh: connect", "ssh: Could not resolve", "Host key verification failed", "Permission denied (", "kex_exchange_identification", "banner exchange"];

    public async Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken)
    {
        if (kept is not null && await kept.OpenAsync(Command("ControlMaster=yes"), Host, cancellationToken) is { } failed)
            return failed;
        var result = await Shell.RunAsync([.. Command("ControlMaster=no"), "-T", Host, "--", .. Remote(gateway)], WholeScript.Of(script), cancellationToken);

        // A connection that never stood has carried nothing out; one that broke may have.
        return IsConnectionLost(result) && Array.Exists(NeverStood, word => result.Error.Contains(word, StringComparison.Ordinal)) ? result with { HasRun = false } : result;
    }

    public static bool IsConnectionLost(ScriptResult result) => result.ExitCode == ConnectionFailed;

    private string Host => LinuxSettings.HostAndPort(target).Host;

    private string Port => LinuxSettings.HostAndPort(target).Port ?? "22";

    private string[] Command(string control) =>
    [
        "ssh", "-F", "/dev/null", "-p", Port, "-i", keyFile,
        .. new[]
        {
            "BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", $"UserKnownHostsFile={knownHosts}", "GlobalKnownHostsFile=/dev/null",
            control, $"ControlPath={kept?.Socket ?? "none"}", "ConnectTimeout=10", "ServerAliveInterval=5", "ServerAliveCountMax=3", "LogLevel=ERROR",
        }.SelectMany(option => new[] { "-o", option }),
    ];

    // The other end gives these words to a shell: a name that is none would be a command.
    private string[] Remote(string gateway) => gateway == LinuxSettings.Host ? Shelled
        : LinuxSettings.GatewayForm.IsMatch(gateway) ? ["ip", "netns", "exec", gateway, .. Shelled]
        : throw new ArgumentException("No name of a gateway.", nameof(gateway));

    private string[] Shelled => ["timeout", Math.Ceiling(callTimeout.TotalSeconds).ToString(CultureInfo.InvariantCulture), "sh", "-eu", "-s"];
}
