namespace NetConnect.Composition;

/// <summary>A folder that only its owner can look into.</summary>
public static class PrivateFolder
{
    public static void Create(string directory)
    {
        if (!Directory.Exists(directory) && !OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        else
            Directory.CreateDirectory(directory);
    }
}
