using System.Runtime.InteropServices;

namespace NetConnect.Contracts.Local;

/// <summary>Gives a file a second name, if nobody has that name: of several who try at once one succeeds.</summary>
/// <remarks><see cref="File.Move(string, string, bool)"/> without overwriting looks first and renames then, on Unix: between the two another may come.</remarks>
internal static class HardLink
{
    private const int AlreadyExists = 17;

    /// <summary>Whether it has the name now; nothing when this file system knows no second names.</summary>
    public static bool? TryCreate(string path, string name) =>
        Link(path, name) == 0 ? true : Marshal.GetLastPInvokeError() == AlreadyExists ? false : null;

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
