using System.Data.Common;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Reading;

/// <summary>Reads receipts.</summary>
internal static class ReceiptReader
{
    private const string Select =
        """
        SELECT caller, key, digest, request, at, subject_kind, subject_id, status, location, etag, body
        FROM receipt WHERE caller = $1 AND key = $2
        """;

    public static async Task<StoredReceipt?> FindAsync(Reader reader, string caller, string key, CancellationToken cancellationToken) =>
        Texts.CanBeStored(caller) && Texts.CanBeStored(key)
            ? (await reader.QueryAsync(Select, [caller, key], Read, cancellationToken)).FirstOrDefault()
            : null;

    public static StoredReceipt Read(DbDataReader row) => new(
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Time(4)),
        row.IsDBNull(5) ? default(ActorKey?) : row.Key(5),
        row.IsDBNull(7) ? null : new(row.GetInt32(7), TextOrNone(row, 8), TextOrNone(row, 9), row.GetString(10)));

    private static string? TextOrNone(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
