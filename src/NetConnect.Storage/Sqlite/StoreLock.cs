namespace NetConnect.Storage.Sqlite;

/// <summary>
/// The right to own a database, held for the life of a store. The operating system gives it up when the process dies;
/// the file stays, because removing it would let two processes lock two different files of that name.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int UnixWouldBlockLinux = 11;
    private const int UnixWouldBlockMac = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    public static StoreLock Take(string databasePath)
    {
        try
        {
            return new(PrivateFiles.Open(databasePath + ".lock", FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is UnixWouldBlockLinux or UnixWouldBlockMac or WindowsSharingViolation)
        {
            throw new StoreInUseException(databasePath, exception);
        }
    }

    public void Dispose() => file.Dispose();
}
