namespace NetConnect.Storage.Sqlite;

/// <summary>Files and folders that only this user may read: what is stored names whole networks.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerReadsAndWrites | UnixFileMode.UserExecute);
    }

    /// <summary>Creates an empty file; one that is there is left as it is.</summary>
    public static void CreateFile(string path) => Open(path, FileShare.ReadWrite).Dispose();

    public static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerReadsAndWrites;
        return new(path, options);
    }
}
