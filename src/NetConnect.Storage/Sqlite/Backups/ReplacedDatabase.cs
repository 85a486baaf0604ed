using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Backups;

/// <summary>The database that a restore replaces: kept as a copy, and asked what the backup does not know.</summary>
internal sealed record ReplacedDatabase(string File, long Epoch, long Position)
{
    private const int MostNamed = 1000;

    private const string SelectHead = "SELECT m.epoch, h.position FROM meta m, log_head h";

    private const string SelectLost =
        """
        SELECT at, actor, action, subject_kind || ':' || subject_id AS subject, outcome FROM audit
        WHERE position > $after ORDER BY position DESC LIMIT $limit
        """;

    /// <summary>Copies what is there; whatever can't be read as a database is put aside as it is. None when nothing is there, or nothing that can be read.</summary>
    public static ReplacedDatabase? Keep(string path, DateTimeOffset now)
    {
        if (!System.IO.File.Exists(path) || new FileInfo(path).Length == 0)
            return null;
        var aside = path + ".replaced-" + now.UtcDateTime.ToString("yyyyMMddTHHmmss", CultureInfo.InvariantCulture);
        try
        {
            using (var connection = DatabaseCopy.Open(path))
                DatabaseCopy.Make(connection, aside);
            using var copy = DatabaseCopy.Open(aside, SqliteOpenMode.ReadOnly);
            var (epoch, position) = copy.QuerySingle<(long, long)>(SelectHead);
            return new(aside, epoch, position);
        }
        catch (Exception unreadable) when (unreadable is SqliteException or StoreFormatException)
        {
            foreach (var end in new[] { "", "-wal", "-shm" }.Where(end => System.IO.File.Exists(path + end)))
                System.IO.File.Copy(path + end, aside + end, overwrite: true);
            return null;
        }
    }

    /// <summary>The decisions behind the backup's end. They are all that was lost only if the backup is an earlier state of this very database.</summary>
    public (bool Complete, int Count, ImmutableArray<LostDecision> Youngest) DecisionsAfter(long auditPosition, string auditHash)
    {
        using var copy = DatabaseCopy.Open(File, SqliteOpenMode.ReadOnly);
        var isSameLine = auditPosition == 0
            || copy.ExecuteScalar<string>("SELECT hash FROM audit WHERE position = $auditPosition", new { auditPosition }) == auditHash;
        if (!isSameLine)
            return (false, 0, []);
        var count = copy.ExecuteScalar<int>("SELECT count(*) FROM audit WHERE position > $after", new { after = auditPosition });
        var youngest = copy.Query<(long At, string Actor, string Action, string Subject, string Outcome)>(SelectLost, new { after = auditPosition, limit = MostNamed });
        return (true, count, [.. youngest.Select(row => new LostDecision(new(row.At, TimeSpan.Zero), row.Actor, row.Action, row.Subject, row.Outcome)).Reverse()]);
    }
}
