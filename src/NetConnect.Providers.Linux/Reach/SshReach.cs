using System.Globalization;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Another machine, by the OpenSSH client: one connection is kept open for all scripts.</summary>
internal sealed class SshReach(string target, string controlFolder, string keyFile, string knownHosts) : IReach
{
    /// <summary>What ssh itself ends with when it could not connect, or lost the connection.</summary>
    private const int ConnectionFailed = 255;

    public async Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken)
    {
        var result = await Shell.RunAsync([.. Command(), .. Remote(gateway)], script, cancellationToken);

        // A connection that never stood has carried nothing out; one that broke may have.
        return result.ExitCode == ConnectionFailed && result.Error.Contains("ssh: connect", StringComparison.Ordinal) ? result with { HasRun = false } : result;
    }

    public static bool IsConnectionLost(ScriptResult result) => result.ExitCode == ConnectionFailed;

    private IEnumerable<string> Command()
    {
        var (host, port) = target.LastIndexOf(':') is > 0 and var colon
            ? (target[..colon], int.Parse(target[(colon + 1)..], CultureInfo.InvariantCulture))
            : (target, 22);
        return
        [
            "ssh", "-p", port.ToString(CultureInfo.InvariantCulture), "-i", keyFile,
            .. new[]
            {
                "BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", $"UserKnownHostsFile={knownHosts}", "GlobalKnownHostsFile=/dev/null",
                "ControlMaster=auto", $"ControlPath={controlFolder}/%C", "ControlPersist=60", "ConnectTimeout=10", "ServerAliveInterval=5", "ServerAliveCountMax=3",
            }.SelectMany(option => new[] { "-o", option }),
            "-F", "/dev/null", "-T", host, "--",
        ];
    }

    // Names are checked where they come in; they need no quoting.
    private static string[] Remote(string gateway) =>
        gateway == LinuxSettings.Host ? ["sh", "-eu", "-s"] : ["ip", "netns", "exec", gateway, "sh", "-eu", "-s"];
}
