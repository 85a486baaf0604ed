using System.Collections.Concurrent;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Opens the way to a provider's gateways. Keys are written where the ssh client can read them, for its user's eyes only, and replaced when they change.</summary>
internal sealed class Reaches(LinuxOptions options, ISecretSource secrets) : IReaches
{
    /// <summary>The kernel's limit for the path of a socket, less what ssh puts behind it while it makes one.</summary>
    private const int LongestSocket = 90;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _writing = new();

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _opening = new();

    public async Task<(IReach? Reach, string? Fault)> OpenAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (LinuxSettings.IsLocal(access))
            return options.AllowLocal ? (LocalReach.Instance, null) : (null, "The server's own machine may not be used as a gateway here.");
        if (OperatingSystem.IsWindows())
            return (null, "Gateways are reached from Linux or macOS: keys need a file that only its owner can read.");
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
            var socket = Path.Combine(folder, $"{Digest(target, text, LinuxSettings.Find(access, LinuxSettings.HostKey)!)}.sock");
            var kept = socket.Length > LongestSocket ? null : new KeptConnection(socket, _opening.GetOrAdd(socket, _ => new(1)));
            return (new SshReach(target, kept, keyFile, hosts, options.CallTimeout), null);
        }
        finally
        {
            gate.Release();
        }
    }

    // A connection that is kept open goes to whom it was made for: another target, or another key, is another one.
    private static string Digest(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];

    [UnsupportedOSPlatform("windows")]
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
