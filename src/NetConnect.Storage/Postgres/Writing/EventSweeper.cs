using NetConnect.Storage.GroupCommit;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Forgets old events from the beginning of the log, under the lock of its head; where that ends is written down, so that whoever went on behind it is told.</summary>
internal sealed class EventSweeper(NpgsqlConnection connection)
{
    private const string SelectOldest = "SELECT position, at FROM event ORDER BY position LIMIT $1";

    private const string DeleteScopes = "DELETE FROM event_scope WHERE position <= $1";

    private const string DeleteEvents = "DELETE FROM event WHERE position <= $1";

    private const string UpdateSwept = "UPDATE log_head SET swept = $1";

    /// <summary>How many it were. An event that is younger ends the sweep: the log has no holes.</summary>
    public int Sweep(Chore.SweepEvents chore)
    {
        var old = Oldest(chore.Limit).TakeWhile(stored => stored.At < chore.Before).ToList();
        if (old.Count == 0)
            return 0;
        using var pipeline = new Pipeline(connection);
        foreach (var sql in new[] { DeleteScopes, DeleteEvents, UpdateSwept })
            pipeline.Do(sql, old[^1].Position);
        pipeline.Run();
        return old.Count;
    }

    private List<(long Position, DateTimeOffset At)> Oldest(int limit)
    {
        List<(long, DateTimeOffset)> oldest = [];
        using var pipeline = new Pipeline(connection);
        pipeline.Read(SelectOldest, row => oldest.Add((row.GetInt64(0), row.Time(1))), (long)Math.Max(0, limit));
        pipeline.Run();
        return oldest;
    }
}
