using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>
/// What the database holds of all that a batch names, its rows locked. The items are decided on it one after the other, each seeing what those
/// before it have done; what comes out is written at once. So a batch costs a few round trips, whatever its size.
/// </summary>
internal sealed class BatchImage
{
    public Dictionary<ActorKey, ActorImage> Actors { get; } = [];

    public Dictionary<string, ClaimImage> Claims { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Caller, string Key), ReceiptImage> Receipts { get; } = [];

    /// <summary>Takes an item that may happen into the image.</summary>
    public void Take(Commit commit)
    {
        var actor = Needed(commit.Key);
        if (commit.IsOver)
            Remove(commit.Key, actor);
        else
            Change(commit, actor);
        foreach (var guard in commit.Guards.OrEmpty())
            Needed(guard.Key);
        foreach (var key in commit.Guards.OrEmpty().Where(guard => guard.Touch && guard.Key != commit.Key).Select(guard => guard.Key).Distinct())
            Actors[key].Touch();
        if (commit.Receipt is { } receipt)
            Keep(receipt, commit.Key);
    }

    private ActorImage Needed(ActorKey key)
    {
        var actor = Actors[key];
        actor.IsNeeded = true;
        return actor;
    }

    private void Remove(ActorKey key, ActorImage actor)
    {
        actor.Remove();
        foreach (var claim in Claims.Values.Where(claim => claim.Owner == key))
            (claim.Owner, claim.IsWiped) = (null, claim.IsWiped || claim.StoredOwner == key);
    }

    private void Change(Commit commit, ActorImage actor)
    {
        actor.Change(commit);
        // Releases first: a key in both lists ends up taken.
        foreach (var claim in commit.Releases.OrEmpty().Select(key => Claims[key]).Where(claim => claim.Owner == commit.Key))
            claim.Owner = null;
        foreach (var key in commit.Claims.OrEmpty())
            Claims[key].Owner = commit.Key;
    }

    // What the first commit of a request changed stays its subject. A receipt of another request is here only when it has expired.
    private void Keep(Receipt receipt, ActorKey subject)
    {
        var image = Receipts[(receipt.Caller, receipt.Key)];
        if (image.Receipt?.Receipt.Request != receipt.Request)
            image.Receipt = new(receipt, subject, null);
    }
}
