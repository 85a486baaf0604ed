using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using NetConnect.Model;
using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite.Migrations;

namespace NetConnect.Storage.Sqlite.Backups;

/// <summary>Puts a backup in the place of a database that nobody uses. What was there is kept beside it.</summary>
public static class Restore
{
    /// <summary>Lies beside the database for as long as a restore is not done: a store that finds it does not open.</summary>
    public const string Unfinished = ".restoring";

    /// <summary>Positions and epochs leap, so that none of the time that is lost comes again: cursors of then stay behind what is told from now on.</summary>
    private const long Leap = 1_000_000;

    private const string Stamp =
        """
        UPDATE meta SET epoch = max(epoch, $epoch) + $leap, restored = $mark;
        UPDATE log_head SET position = max(position, $position) + $leap;
        """;

    /// <returns>What the restored database says of itself.</returns>
    /// <exception cref="StoreInUseException">A server is running on it: stop it first.</exception>
    /// <exception cref="StoreFormatException">The backup is not one of NetConnect, is too new or not intact.</exception>
    public static RestoreMark Run(string database, string backup, DateTimeOffset now)
    {
        var path = Path.GetFullPath(database);
        PrivateFiles.CreateFolderOf(path);
        using var ownership = StoreLock.Take(path);
        try
        {
            return Replace(path, Path.GetFullPath(backup), now);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"{backup} could not be restored: {exception.Message}", exception);
        }
    }

    private static RestoreMark Replace(string path, string backup, DateTimeOffset now)
    {
        if (!File.Exists(backup))
            throw new IOException($"There is no backup {backup}.");
        using var source = DatabaseCopy.Open(backup, SqliteOpenMode.ReadOnly);
        var migrator = new Migrator(backup, Migration.Sqlite);
        migrator.Check(source);
        var replaced = ReplacedDatabase.Keep(path, now);
        var mark = new RestoreMark("", now, now, 0, false, 0, []);
        DatabaseCopy.Make(source, path + Unfinished, copy =>
        {
            migrator.Upgrade(copy);
            mark = MarkOf(copy, replaced, now);
            copy.Execute(Stamp, new
            {
                epoch = replaced?.Epoch ?? 0, position = replaced?.Position ?? 0, leap = Leap, mark = JsonSerializer.Serialize(mark, NetConnectJson.Options),
            });
        });
        PutInPlace(path, canBeOpened: replaced is not null);
        return mark;
    }

    private static RestoreMark MarkOf(SqliteConnection copy, ReplacedDatabase? replaced, DateTimeOffset now)
    {
        var head = copy.QuerySingle<(long Position, long AuditPosition, string AuditHash)>("SELECT position, audit_position, audit_hash FROM log_head");
        var backupAt = copy.ExecuteScalar<long?>("SELECT coalesce(backed_up_at, opened_at) FROM meta") ?? 0;
        var lost = replaced?.DecisionsAfter(head.AuditPosition, head.AuditHash) ?? (Complete: false, Count: 0, Youngest: ImmutableArray<LostDecision>.Empty);
        return new(Guid.NewGuid().ToString("N"), now, new(backupAt, TimeSpan.Zero), head.Position, lost.Complete, lost.Count, lost.Youngest);
    }

    /// <summary>Into the file that is there, as one transaction, when that is a database; else in its place.</summary>
    private static void PutInPlace(string path, bool canBeOpened)
    {
        var ready = path + Unfinished;
        if (canBeOpened)
        {
            using (var from = DatabaseCopy.Open(ready))
            using (var to = DatabaseCopy.Open(path))
                from.BackupDatabase(to);
            File.Delete(ready);
            return;
        }

        foreach (var file in new[] { path + "-wal", path + "-shm", path })
            File.Delete(file);
        File.Move(ready, path);
    }
}
