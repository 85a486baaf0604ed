using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>What must hold for a commit, as the image of its batch stands.</summary>
internal sealed class Preconditions(BatchImage image)
{
    /// <summary>Why the commit is refused; none when it may happen.</summary>
    public CommitResult? Check(Commit commit) => CheckReceipt(commit) ?? CheckVersion(commit) ?? CheckGuards(commit) ?? CheckClaims(commit);

    // First of all: a repetition finds everything changed, by itself.
    private CommitResult? CheckReceipt(Commit commit) =>
        commit.Receipt is { } receipt
        && image.Receipts[(receipt.Caller, receipt.Key)].Receipt?.Receipt is { } other
        && other.Request != receipt.Request
        && other.At + Receipt.Lifetime > receipt.At
            ? new CommitResult.Repeated()
            : null;

    private CommitResult? CheckVersion(Commit commit) =>
        image.Actors[commit.Key].Version == commit.ExpectedVersion ? null : new CommitResult.Stale();

    private CommitResult? CheckGuards(Commit commit)
    {
        foreach (var guard in commit.Guards.OrEmpty().OrderBy(guard => guard.Key))
        {
            if (image.Actors[guard.Key].Version != guard.Version)
                return new CommitResult.GuardFailed(guard.Key);
        }

        return null;
    }

    private CommitResult? CheckClaims(Commit commit)
    {
        foreach (var claim in commit.Claims.OrEmpty())
        {
            if (image.Claims[claim].Owner is ActorKey owner && owner != commit.Key)
                return new CommitResult.ClaimTaken(claim, owner);
        }

        return null;
    }
}
