using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>The server's own machine: its network namespaces, and nothing outside of them.</summary>
internal sealed class LocalReach : IReach
{
    public static LocalReach Instance { get; } = new();

    public Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken) => Shell.RunAsync(
        gateway == LinuxSettings.Host ? ["sh", "-eu", "-s"] : ["ip", "netns", "exec", gateway, "sh", "-eu", "-s"], WholeScript.Of(script), cancellationToken);
}
