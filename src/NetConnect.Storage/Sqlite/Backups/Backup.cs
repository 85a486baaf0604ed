using Dapper;
using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Backups;

/// <summary>Backs a database up, also one that another process owns and writes to.</summary>
public static class Backup
{
    private const string SelectHead =
        "SELECT m.installation, h.position, h.audit_position AS AuditPosition, h.audit_hash AS AuditHash FROM meta m, log_head h";

    /// <exception cref="IOException">The file is there already, or can't be written.</exception>
    /// <exception cref="StoreFormatException">It is no database of NetConnect of this version, or not intact.</exception>
    /// <exception cref="StoreUnavailableException">The database can't be read.</exception>
    public static BackupInfo Make(string database, string file, DateTimeOffset now)
    {
        var target = Path.GetFullPath(file);
        if (File.Exists(target))
            throw new IOException($"{target} is there already, and a backup overwrites nothing.");
        if (!File.Exists(database))
            throw new IOException($"There is no database {database}.");
        try
        {
            PrivateFiles.CreateFolderOf(target);
            using var source = DatabaseCopy.Open(database);
            source.Execute("PRAGMA query_only = ON");
            DatabaseCopy.Make(source, target, copy => Stamp(copy, database, now));
            return Describe(target, now);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"{database} could not be backed up: {exception.Message}", exception);
        }
    }

    private static void Stamp(SqliteConnection copy, string database, DateTimeOffset now)
    {
        new Migrations.Migrator(database, Migration.Sqlite).CheckCurrent(copy);
        copy.Execute("UPDATE meta SET backed_up_at = $now", new { now = Columns.Of(now) });
    }

    private static BackupInfo Describe(string file, DateTimeOffset now)
    {
        using var copy = DatabaseCopy.Open(file, SqliteOpenMode.ReadOnly);
        var head = copy.QuerySingle<(string Installation, long Position, long AuditPosition, string AuditHash)>(SelectHead);
        return new(file, now, head.Installation, head.Position, head.AuditPosition, head.AuditHash, new FileInfo(file).Length);
    }
}
