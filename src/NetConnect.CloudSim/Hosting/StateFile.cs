using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Hosting;

/// <summary>Keeps the world on disk. Nothing is answered before the file holds it, so that a killed emulator has never lied.</summary>
internal sealed class StateFile(string path) : IDisposable
{
    private readonly SemaphoreSlim writing = new(1);
    private long saved = -1;

    public World? Load()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return File.Exists(path) ? WorldJson.Load(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Returns once the given version is on disk; callers that wait at the same time share one write.</summary>
    public async Task EnsureSavedAsync(Emulator emulator, long version)
    {
        if (Volatile.Read(ref saved) >= version) return;
        await writing.WaitAsync();
        try
        {
            if (saved >= version) return;
            var (json, written) = emulator.Snapshot();
            Write(json);
            Volatile.Write(ref saved, written);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private void Write(byte[] json)
    {
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(json);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}
