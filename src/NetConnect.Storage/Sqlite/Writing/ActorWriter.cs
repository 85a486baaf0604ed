using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Writes the rows of one commit whose preconditions hold.</summary>
internal sealed class ActorWriter(Session session)
{
    private const string Insert =
        "INSERT INTO actor (kind, id, version, schema, body, wake_at) VALUES ($kind, $id, 1, $schema, $body, $wakeAt)";

    private const string Update =
        """
        UPDATE actor SET version = version + 1, schema = coalesce($schema, schema), body = coalesce($body, body), wake_at = $wakeAt
        WHERE kind = $kind AND id = $id
        """;

    private const string Touch =
        """
        INSERT INTO actor (kind, id, version, schema, body) VALUES ($kind, $id, 1, 0, '{}')
        ON CONFLICT (kind, id) DO UPDATE SET version = version + 1
        """;

    private const string UpsertChild =
        """
        INSERT INTO actor_child (kind, id, child_key, schema, body) VALUES ($kind, $id, $child, $schema, $body)
        ON CONFLICT (kind, id, child_key) DO UPDATE SET schema = excluded.schema, body = excluded.body
        """;

    private const string DeleteChild = "DELETE FROM actor_child WHERE kind = $kind AND id = $id AND child_key = $child";

    private const string Claim = "INSERT INTO claim (claim, kind, id) VALUES ($claim, $kind, $id) ON CONFLICT DO NOTHING";

    private const string Release = "DELETE FROM claim WHERE claim = $claim AND kind = $kind AND id = $id";

    private static readonly StoredRow empty = new(0, "{}");

    private readonly IndexWriter indexes = new(session);
    private readonly ActorRemoval removal = new(session);

    public void Write(Commit commit)
    {
        if (commit.IsOver)
        {
            removal.Remove(commit.Key);
            TouchGuards(commit);
            return;
        }

        WriteHeader(commit);
        WriteChildren(commit);
        if (!commit.Indexes.IsDefault)
            indexes.Replace(commit.Key, commit.Indexes);
        WriteClaims(commit);
        TouchGuards(commit);
    }

    private void WriteHeader(Commit commit)
    {
        var isNew = commit.ExpectedVersion == 0;
        var header = commit.Header ?? (isNew ? empty : null);
        session.Execute(
            isNew ? Insert : Update,
            ("$kind", Columns.Of(commit.Key.Kind)), ("$id", commit.Key.Id),
            ("$schema", header?.Schema), ("$body", header?.Body), ("$wakeAt", Columns.Of(commit.WakeAt)));
    }

    private void WriteChildren(Commit commit)
    {
        var (kind, id) = (Columns.Of(commit.Key.Kind), commit.Key.Id);
        foreach (var (child, row) in commit.Children)
        {
            if (row is null)
                session.Execute(DeleteChild, ("$kind", kind), ("$id", id), ("$child", child));
            else
                session.Execute(UpsertChild, ("$kind", kind), ("$id", id), ("$child", child), ("$schema", row.Schema), ("$body", row.Body));
        }
    }

    // Releases first: a key in both lists ends up taken.
    private void WriteClaims(Commit commit)
    {
        foreach (var claim in commit.Releases.OrEmpty())
            Execute(Release, claim, commit.Key);
        foreach (var claim in commit.Claims.OrEmpty())
            Execute(Claim, claim, commit.Key);
    }

    // The commit has already raised its own version: a guard on itself must not raise it twice.
    private void TouchGuards(Commit commit)
    {
        var touched = commit.Guards.OrEmpty().Where(guard => guard.Touch && guard.Key != commit.Key).Select(guard => guard.Key);
        foreach (var key in touched.Distinct().Order())
            session.Execute(Touch, ("$kind", Columns.Of(key.Kind)), ("$id", key.Id));
    }

    private void Execute(string sql, string claim, ActorKey owner) =>
        session.Execute(sql, ("$claim", claim), ("$kind", Columns.Of(owner.Kind)), ("$id", owner.Id));
}
