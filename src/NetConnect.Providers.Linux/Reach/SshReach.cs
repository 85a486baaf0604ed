using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Another machine, by the OpenSSH client: one connection is kept open for all scripts.</summary>
/// <param name="socket">Where the connection that is kept open is found; each script has one of its own when absent.</param>
internal sealed class SshReach(string target, string? socket, string keyFile, string knownHosts) : IReach
{
    /// <summary>What ssh itself ends with when it could not connect, or lost the connection.</summary>
    private const int ConnectionFailed = 255;

    /// <summary>What it says when nothing has come to be run.</summary>
    private static readonly string[] NeverStood = ["ssh: connect", "ssh: Could not resolve", "Host key verification failed", "Permission denied (", "kex_exchange_identification", "banner exchange"];

    public async Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken)
    {
        if (socket is not null && !File.Exists(socket))
            await KeepOpenAsync(cancellationToken);
        var result = await Shell.RunAsync([.. Command("ControlMaster=no"), "-T", Host, "--", .. Remote(gateway)], WholeScript.Of(script), cancellationToken);

        // A connection that never stood has carried nothing out; one that broke may have.
        return IsConnectionLost(result) && Array.Exists(NeverStood, word => result.Error.Contains(word, StringComparison.Ordinal)) ? result with { HasRun = false } : result;
    }

    public static bool IsConnectionLost(ScriptResult result) => result.ExitCode == ConnectionFailed;

    // It goes on in the background, where it must not keep our ends of pipes. Should it fail, the script's own connection says why.
    private Task KeepOpenAsync(CancellationToken cancellationToken) => Shell.RunAsync(
        ["sh", "-c", "exec \"$@\" < /dev/null > /dev/null 2>&1", "sh", .. Command("ControlMaster=yes"), "-o", "ControlPersist=60", "-f", "-N", Host], "", cancellationToken);

    private string Host => LinuxSettings.HostAndPort(target).Host;

    private string Port => LinuxSettings.HostAndPort(target).Port ?? "22";

    private string[] Command(string control) =>
    [
        "ssh", "-F", "/dev/null", "-p", Port, "-i", keyFile,
        .. new[]
        {
            "BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=yes", $"UserKnownHostsFile={knownHosts}", "GlobalKnownHostsFile=/dev/null",
            control, $"ControlPath={socket ?? "none"}", "ConnectTimeout=10", "ServerAliveInterval=5", "ServerAliveCountMax=3", "LogLevel=ERROR",
        }.SelectMany(option => new[] { "-o", option }),
    ];

    // The other end gives these words to a shell: a name that is none would be a command.
    private static string[] Remote(string gateway) => gateway == LinuxSettings.Host ? ["sh", "-eu", "-s"]
        : LinuxSettings.GatewayForm.IsMatch(gateway) ? ["ip", "netns", "exec", gateway, "sh", "-eu", "-s"]
        : throw new ArgumentException("No name of a gateway.", nameof(gateway));
}
