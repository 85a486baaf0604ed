using NetConnect.Model.Identity;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Takes all rows of an actor away.</summary>
internal sealed class ActorRemoval(Session session)
{
    // The header last: the others refer to it.
    private static readonly string[] Deletions =
    [
        "DELETE FROM claim WHERE kind = $kind AND id = $id",
        "DELETE FROM actor_index WHERE kind = $kind AND id = $id",
        "DELETE FROM actor_child WHERE kind = $kind AND id = $id",
        "DELETE FROM actor WHERE kind = $kind AND id = $id",
    ];

    public void Remove(ActorKey key)
    {
        foreach (var deletion in Deletions)
            session.Execute(deletion, ("$kind", Columns.Of(key.Kind)), ("$id", key.Id));
    }
}
