using System.Collections.Concurrent;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Opens the way to a provider's gateways. Keys are written where the ssh client can read them, for its user's eyes only, and replaced when they change.</summary>
internal sealed class Reaches(LinuxOptions options, ISecretSource secrets)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _writing = new();

    /// <summary>The way, or why there is none.</summary>
    public async Task<(IReach? Reach, string? Fault)> OpenAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        if (LinuxSettings.Find(access, LinuxSettings.Reach) == LinuxSettings.Local)
            return options.AllowLocal ? (LocalReach.Instance, null) : (null, "The server's own machine may not be used as a gateway here.");
        var key = await secrets.ReadAsync(LinuxSettings.Find(access, LinuxSettings.Credential) ?? "", access.Service, cancellationToken);
        if (key.Value is not { } text)
            return (null, key.Fault);
        var target = LinuxSettings.Find(access, LinuxSettings.Target)!;
        var gate = _writing.GetOrAdd(access.ProviderId, _ => new(1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            var folder = Directory.CreateDirectory(options.ControlFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
            var (keyFile, hosts) = (Path.Combine(folder, $"{access.ProviderId}.key"), Path.Combine(folder, $"{access.ProviderId}.hosts"));
            Write(keyFile, text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
            Write(hosts, LinuxSettings.Find(access, LinuxSettings.HostKey) + "\n");
            return (new SshReach(target, Path.Combine(folder, $"{access.ProviderId[^12..]}.sock"), keyFile, hosts), null);
        }
        finally
        {
            gate.Release();
        }
    }

    private static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return;
        var fresh = path + ".new";
        using (var stream = new FileStream(fresh, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        using (var writer = new StreamWriter(stream))
            writer.Write(text);
        File.Move(fresh, path, overwrite: true);
    }
}
