namespace NetConnect.Contracts.Local;

/// <summary>Files that only the user who runs NetConnect may read: written whole or not at all.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnlyFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
    }

    /// <summary>Writes a file that must not be there yet; false when somebody else was first.</summary>
    public static bool TryCreate(string path, string text)
    {
        try
        {
            Write(path, text, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Puts a file in the place of another: readers see the old one or the new one, whole.</summary>
    public static void Replace(string path, string text) => Write(path, text, overwrite: true);

    // What others could read, others may have: better no server than one that trusts such a key.
    public static void RefuseWhenReadableByOthers(string path, string orElse)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0)
            return;
        throw new UnauthorizedAccessException($"{path} can be read by other users. Run: chmod 600 '{path}'{orElse}.");
    }

    public static FileStream OpenNew(string path) => Open(path, FileMode.CreateNew, FileShare.None);

    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnlyFile;
        return new(path, options);
    }

    // A draft of its own, synced before it gets its name: whatever dies in between leaves no half a file under that name.
    private static void Write(string path, string text, bool overwrite)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreateFolder(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = OpenNew(draft))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            Name(draft, path, overwrite);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Name(string draft, string path, bool overwrite)
    {
        var isNew = overwrite || OperatingSystem.IsWindows() ? null : HardLink.TryCreate(draft, path);
        if (isNew == false)
            throw new IOException($"{path} exists.");
        if (isNew is null)
            File.Move(draft, path, overwrite);
    }
}
