using Microsoft.Data.Sqlite;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Reading;

/// <summary>Reads receipts.</summary>
internal static class ReceiptReader
{
    public const string Select =
        """
        SELECT caller, key, digest, request, at, subject_kind, subject_id, status, location, etag, body
        FROM receipt WHERE caller = $caller AND key = $key
        """;

    public static StoredReceipt? Find(Session session, string caller, string key) =>
        session.First(Select, Read, ("$caller", caller), ("$key", key));

    private static StoredReceipt Read(SqliteDataReader row) => new(
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Time(4)),
        row.IsDBNull(5) ? default(ActorKey?) : row.Key(5),
        row.IsDBNull(7) ? null : new(row.GetInt32(7), TextOrNone(row, 8), TextOrNone(row, 9), row.GetString(10)));

    private static string? TextOrNone(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
