using Dapper;
using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite;

/// <summary>What an owner learns when it takes a database over.</summary>
internal sealed record Ownership(long Epoch, string Installation, string? Restored)
{
    private const int InstallationLength = 12;

    private const string Create =
        """
        INSERT INTO meta (only_row, installation, epoch, created_at, opened_at) VALUES (1, $installation, 0, $now, $now)
        ON CONFLICT DO NOTHING;
        INSERT INTO log_head (only_row, position, audit_position, audit_hash) VALUES (1, 0, 0, $start)
        ON CONFLICT DO NOTHING;
        """;

    private const string Raise = "UPDATE meta SET epoch = epoch + 1, opened_at = $now RETURNING epoch, installation, restored";

    /// <summary>Makes the installation on first use, and raises the epoch: from now on commits of an earlier owner are refused.</summary>
    public static Ownership Take(SqliteConnection connection, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        var installation = Guid.NewGuid().ToString("N")[..InstallationLength];
        connection.Execute(Create, new { installation, now = Columns.Of(now), start = AuditChain.Start }, transaction);
        var owned = connection.QuerySingle<Ownership>(Raise, new { now = Columns.Of(now) }, transaction);
        transaction.Commit();
        return owned;
    }
}
