using System.Security.Cryptography;

namespace NetConnect.Contracts.Local;

/// <summary>The signing key of local mode as a file that only its owner can read.</summary>
internal static class LocalKeyFile
{
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnlyFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    public static ECDsa OpenOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        RefuseWhenReadableByOthers(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} holds no signing key. Remove it to have a new one made; tokens of the old one end.");
        }
    }

    // Server and CLI may both come first: each writes a whole file of its own, and the one that links it first wins.
    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreateFolder(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            WriteNewKey(draft);
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first; theirs is the key.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
    }

    private static void WriteNewKey(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnlyFile;
        using var stream = new FileStream(path, options);
        using var writer = new StreamWriter(stream);
        writer.Write(key.ExportPkcs8PrivateKeyPem());
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    // What others could read, others may have: better no server than one that trusts such a key.
    private static void RefuseWhenReadableByOthers(string path)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0)
            return;
        throw new UnauthorizedAccessException(
            $"{path} can be read by other users. Run: chmod 600 '{path}' (or remove it to have a new key made).");
    }
}
