using System.Globalization;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Events and audit, as pages of the log.</content>
public sealed partial class LiveEstate
{
    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => store.ReadLogBoundsAsync(cancellationToken);

    public async Task<Page<EventView>> ListEventsAsync(EventListQuery query, CancellationToken cancellationToken)
    {
        var found = await store.ReadEventsAsync(
            new EventQuery(PositionOf(query.After), query.Limit + 1, query.Subject, query.Scopes), cancellationToken);
        return new(
            [.. found.Take(query.Limit).Select(ViewOf)],
            found.Count > query.Limit ? found[query.Limit - 1].Position.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<Page<AuditView>> ListAuditAsync(AuditListQuery query, CancellationToken cancellationToken)
    {
        var entries = new List<StoredAudit>();
        var after = PositionOf(query.After);
        while (entries.Count <= query.Limit)
        {
            var batch = await store.ReadAuditAsync(after, BatchSize, cancellationToken);
            entries.AddRange(batch.Where(entry => query.Scopes.IsDefault || entry.Entry.Scopes.Any(query.Scopes.Contains)));
            if (batch.Count < BatchSize)
                break;
            after = batch[^1].Position;
        }

        return new(
            [.. entries.Take(query.Limit).Select(ViewOf)],
            entries.Count > query.Limit ? entries[query.Limit - 1].Position.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static long PositionOf(string? after) =>
        long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    private static EventView ViewOf(StoredEvent stored)
    {
        var e = stored.Event;
        return new(stored.Position, e.Id, e.At, e.Type, e.Subject, e.Actor, e.Message, e.Data);
    }

    private static AuditView ViewOf(StoredAudit stored)
    {
        var e = stored.Entry;
        return new(stored.Position, e.At, e.Actor, e.Action, e.Subject, e.Outcome, e.Detail, stored.Hash);
    }
}
