using NetConnect.Runtime.Store;
using Npgsql;

namespace NetConnect.Storage.Postgres;

/// <summary>Who may write to the shared database. Every row here changes under the lock of <c>meta</c>, and waits for the node's batch under way.</summary>
internal static class Nodes
{
    private const int InstallationLength = 12;

    private const string Create =
        "INSERT INTO meta (only_row, installation, epoch, created_at) VALUES (1, $1, 0, $2) ON CONFLICT DO NOTHING";

    private const string CreateHead =
        "INSERT INTO log_head (only_row, position, audit_position, audit_hash) VALUES (1, 0, 0, $1) ON CONFLICT DO NOTHING";

    private const string Raise = "UPDATE meta SET epoch = epoch + 1 RETURNING epoch, installation";

    private const string TakeName =
        """
        INSERT INTO node (name, epoch, since) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, since = excluded.since
        """;

    private const string ShutOut = "UPDATE node SET epoch = $3, since = $4 WHERE name = $1 AND epoch = $2";

    /// <summary>Makes the installation on first use, and gives the node an epoch of its own: from now on commits of its former process are refused.</summary>
    public static (long Epoch, string Installation) Take(NpgsqlConnection connection, string node, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        using (var create = new Pipeline(connection))
        {
            create.Do(Create, Guid.NewGuid().ToString("N")[..InstallationLength], Columns.Of(now));
            create.Do(CreateHead, AuditChain.Start);
            create.Run();
        }

        var (epoch, installation) = RaiseEpoch(connection);
        using (var take = new Pipeline(connection))
        {
            take.Do(TakeName, node, epoch, Columns.Of(now));
            take.Run();
        }

        transaction.Commit();
        return (epoch, installation);
    }

    /// <summary>From its return on nothing of that process is committed. False when the name has another epoch by now.</summary>
    public static bool Fence(NpgsqlConnection connection, StoreNode node, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        var (epoch, _) = RaiseEpoch(connection);
        using var fence = new Pipeline(connection);
        var shutOut = fence.Do(ShutOut, node.Name, node.Epoch, epoch, Columns.Of(now));
        fence.Run();
        if (shutOut.RecordsAffected == 0)
            return false; // nothing was changed, so no epoch is used up
        transaction.Commit();
        return true;
    }

    private static (long Epoch, string Installation) RaiseEpoch(NpgsqlConnection connection)
    {
        var raised = (0L, "");
        using var raise = new Pipeline(connection);
        raise.Read(Raise, row => raised = (row.GetInt64(0), row.GetString(1)));
        raise.Run();
        return raised;
    }
}
