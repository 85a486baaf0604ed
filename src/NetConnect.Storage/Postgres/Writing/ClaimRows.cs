using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Writes what became of the unique keys of a batch.</summary>
internal sealed class ClaimRows(Pipeline pipeline, BatchImage image)
{
    private const string Delete = "DELETE FROM claim WHERE claim = ANY ($1)";

    private const string Insert =
        """
        INSERT INTO claim (claim, kind, id) SELECT claim, kind, id FROM unnest($1, $2, $3) AS k (claim, kind, id)
        ORDER BY claim COLLATE "C" ON CONFLICT DO NOTHING
        """;

    public void WriteReleased()
    {
        var released = image.Claims.Where(pair => pair.Value is { IsChanged: true, StoredOwner: not null }).Select(pair => pair.Key).ToArray();
        if (released.Length > 0)
            pipeline.Do(Delete, [released]);
    }

    /// <returns>How many rows there are to be, and how many there were: fewer when another node was faster.</returns>
    public (int Wanted, NpgsqlBatchCommand? Command) WriteTaken()
    {
        var taken = image.Claims.Where(pair => pair.Value is { IsChanged: true, Owner: not null }).Select(pair => (pair.Key, Owner: pair.Value.Owner!.Value)).ToList();
        return taken.Count == 0
            ? (0, null)
            : (taken.Count, pipeline.Do(
                Insert, taken.Select(claim => claim.Key).ToArray(), taken.Select(claim => Columns.Of(claim.Owner.Kind)).ToArray(),
                taken.Select(claim => claim.Owner.Id).ToArray()));
    }
}
