using System.Net.Sockets;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>A connection of ssh's that stays open for all scripts to a host: a process of its own that listens on a socket, and outlives us for a minute.</summary>
internal sealed class KeptConnection(string socket, SemaphoreSlim opening)
{
    public string Socket => socket;

    private string Log => socket + ".log";

    /// <summary>Opens it unless it is open; what ssh said when it could not be opened.</summary>
    /// <param name="command">ssh and its options, for a connection that is kept.</param>
    public async Task<ScriptResult?> OpenAsync(IReadOnlyList<string> command, string host, CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (IsOpen())
                return null;
            File.Delete(socket);
            var opened = await Shell.RunAsync(Background([.. command, "-o", "ControlPersist=60", "-E", Log, "-f", "-N", host]), "", cancellationToken);
            return opened.Succeeded ? null : opened with { Error = File.Exists(Log) ? await File.ReadAllTextAsync(Log, cancellationToken) : opened.Error, HasRun = false };
        }
        finally
        {
            File.Delete(Log);
            opening.Release();
        }
    }

    // It goes on in the background, where it must not keep our ends of pipes.
    private static string[] Background(string[] command) => ["sh", "-c", "exec \"$@\" < /dev/null > /dev/null 2>&1", "sh", .. command];

    /// <summary>One that was killed leaves its socket behind, and nobody listens there.</summary>
    private bool IsOpen()
    {
        if (!File.Exists(socket))
            return false;
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            client.Connect(new UnixDomainSocketEndPoint(socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
