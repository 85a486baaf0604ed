using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>What must hold for a commit; all of it is checked before anything is written.</summary>
internal sealed class Preconditions(Session session)
{
    private const string SelectVersion = "SELECT version FROM actor WHERE kind = $kind AND id = $id";
    private const string SelectRequest = "SELECT request, at FROM receipt WHERE caller = $caller AND key = $key";
    private const string SelectClaim = "SELECT kind, id FROM claim WHERE claim = $claim";

    /// <summary>Why the commit is refused; none when it may happen.</summary>
    public CommitResult? Check(Commit commit) => CheckReceipt(commit) ?? CheckVersion(commit) ?? CheckGuards(commit) ?? CheckClaims(commit);

    // First of all: a repetition finds everything changed, by itself.
    private CommitResult.Repeated? CheckReceipt(Commit commit)
    {
        if (commit.Receipt is not { } receipt)
            return null;
        var known = session.First<(string Request, DateTimeOffset At)?>(
            SelectRequest, row => (row.GetString(0), row.Time(1)), ("$caller", receipt.Caller), ("$key", receipt.Key));
        return known is not { } other || other.Request == receipt.Request || other.At + Receipt.Lifetime <= receipt.At ? null : new();
    }

    private CommitResult? CheckVersion(Commit commit) =>
        VersionOf(commit.Key) == commit.ExpectedVersion ? null : new CommitResult.Stale();

    private CommitResult? CheckGuards(Commit commit)
    {
        foreach (var guard in commit.Guards.OrEmpty().OrderBy(guard => guard.Key))
        {
            if (VersionOf(guard.Key) != guard.Version)
                return new CommitResult.GuardFailed(guard.Key);
        }

        return null;
    }

    private CommitResult? CheckClaims(Commit commit)
    {
        foreach (var claim in commit.Claims.OrEmpty())
        {
            if (OwnerOf(claim) is { } owner && owner != commit.Key)
                return new CommitResult.ClaimTaken(claim, owner);
        }

        return null;
    }

    private long VersionOf(ActorKey key) =>
        session.First(SelectVersion, row => row.GetInt64(0), ("$kind", Columns.Of(key.Kind)), ("$id", key.Id));

    private ActorKey? OwnerOf(string claim) =>
        session.First<ActorKey?>(SelectClaim, row => row.Key(0), ("$claim", claim));
}
