namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Forgets old events from the beginning of the log; where that ends is written down, so that whoever went on behind it is told.</summary>
internal sealed class EventSweeper(Session session)
{
    private const string SelectOldest = "SELECT position, at FROM event ORDER BY position LIMIT $limit";

    private const string DeleteScopes = "DELETE FROM event_scope WHERE position <= $last";

    private const string DeleteEvents = "DELETE FROM event WHERE position <= $last";

    private const string UpdateSwept = "UPDATE log_head SET swept = $last";

    /// <summary>How many it were. An event that is younger ends the sweep: the log has no holes.</summary>
    public int Sweep(DateTimeOffset before, int limit)
    {
        var oldest = session.Query(SelectOldest, row => (Position: row.GetInt64(0), At: row.Time(1)), ("$limit", Math.Max(0, limit)));
        var old = oldest.TakeWhile(stored => stored.At < before).ToList();
        if (old.Count == 0)
            return 0;
        var last = old[^1].Position;
        session.Execute(DeleteScopes, ("$last", last));
        session.Execute(DeleteEvents, ("$last", last));
        session.Execute(UpdateSwept, ("$last", last));
        return old.Count;
    }
}
