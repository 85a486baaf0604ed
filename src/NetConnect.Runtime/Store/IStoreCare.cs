namespace NetConnect.Runtime.Store;

/// <summary>What is done with a store as a whole, beside what actors do with it.</summary>
public interface IStoreCare
{
    /// <summary>How the store came to be what it is, when it was restored from a backup.</summary>
    RestoreMark? Restored { get; }

    /// <summary>Copies the store as it is at one moment, while commits go on. An existing file is not overwritten.</summary>
    Task<BackupInfo> BackUpAsync(string file, CancellationToken cancellationToken);
}
