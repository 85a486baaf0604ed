using NetConnect.Runtime.Store;

namespace NetConnect.Storage.GroupCommit;

/// <summary>A commit on its way.</summary>
internal sealed class PendingCommit(Commit commit, CancellationToken cancellationToken) : PendingWrite<CommitResult>(cancellationToken)
{
    public Commit Commit { get; } = commit;

    public override string ToString() => $"The commit of {Commit.Key}";
}
