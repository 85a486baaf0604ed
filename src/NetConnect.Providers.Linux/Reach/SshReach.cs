using System.Globalization;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Another machine, by the OpenSSH client: one connection is kept open for all scripts.</summary>
/// <param name="socket">Where the connection that is kept open is found.</param>
internal sealed class SshReach(string target, string socket, string keyFile, string knownHosts) : IReach
{
    /// <summary>What ssh itself ends with when it could not connect, or lost the connection.</summary>
    private const int ConnectionFailed = 255;

    public async Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken)
    {
        if (!File.Exists(socket))
            await KeepOpenAsync(cancellationToken);
        var result = await Shell.RunAsync([.. Command("ControlMaster=no"), "-T", Host, "--", .. Remote(gateway)], script, cancellationToken);

        // A connection that never stood has carried nothing out; one that broke may have.
        return result.ExitCode == ConnectionFailed && result.Error.Contains("ssh: connect", StringComparison.Ordinal) ? result with { HasRun = false } : result;
    }

    public static bool IsConnectionLost(ScriptResult result) => result.ExitCode == ConnectionFailed;

    // It goes on in the background, where it must not keep our ends of pipes. Should it fail, the script's own connection says why.
    private Task KeepOpenAsync(CancellationToken cancellationToken) => Shell.RunAsync(
        ["sh", "-c", "exec \"$@\" < /dev/null > /dev/null 2>&1", "sh", .. Command("ControlMaster=yes"), "-o", "ControlPersist=60", "-f", "-N", Host], "", cancellationToken);

    private string Host => target.LastIndexOf(':') is > 0 and var colon ? target[..colon] : target;

    private string Port => target.LastIndexOf(':') is > 0 and var colon ? target[(colon + 1)..] : 22.ToString(CultureInfo.InvariantCulture);

    private string[] Command(string control) =>
    [
        "ssh", "-F", "/dev/null", "-p", Port, "-i", keyFile,
        .. new[]
        {
            "BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", $"UserKnownHostsFile={knownHosts}", "GlobalKnownHostsFile=/dev/null",
            control, $"ControlPath={socket}", "ConnectTimeout=10", "ServerAliveInterval=5", "ServerAliveCountMax=3", "LogLevel=ERROR",
        }.SelectMany(option => new[] { "-o", option }),
    ];

    // Names are checked where they come in; they need no quoting.
    private static string[] Remote(string gateway) =>
        gateway == LinuxSettings.Host ? ["sh", "-eu", "-s"] : ["ip", "netns", "exec", gateway, "sh", "-eu", "-s"];
}
