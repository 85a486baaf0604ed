using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite.Backups;

namespace NetConnect.Server;

/// <summary>What the executable does with the database instead of serving: back it up, also while a server runs on it, or restore it.</summary>
internal static class StoreErrands
{
    public static bool IsAskedFor(ServerOptions options) => options.BackupTo is not null || options.Restore is not null;

    /// <summary>What was done, for people.</summary>
    public static string Run(ServerOptions options, DateTimeOffset now)
    {
        var database = ServerApplication.DatabaseOf(options);
        return options.BackupTo is { } file ? Words(Backup.Make(database, file, now)) : Words(Restore.Run(database, options.Restore!, now));
    }

    private static string Words(BackupInfo made) => $"""
        Backed up   {made.File} ({made.Bytes} bytes, up to position {made.Position})
        Audit       ends at {made.AuditPosition} with {made.AuditHash}: keep this elsewhere
        Not in it   keys (DATA/keys) and sealed secrets (DATA/secrets): keep them apart
        """;

    private static string Words(RestoreMark mark) => $"""
        Restored    a backup of {mark.BackupAt:u}, up to position {mark.Position}
        Lost        {(mark.IsComplete ? $"{mark.LostCount} decisions made since" : "unknown: the database that was there before could not be read, or is not of the same line")}
        Next        start the server: it only observes. Read GET /v1/operations/restore, then resume.
        """;
}
