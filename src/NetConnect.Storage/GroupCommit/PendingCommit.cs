using NetConnect.Runtime.Store;

namespace NetConnect.Storage.GroupCommit;

/// <summary>A commit on its way: waiting, then picked into a batch or cancelled, then answered.</summary>
internal sealed class PendingCommit
{
    private const int Waiting = 0;
    private const int Picked = 1;
    private const int Cancelled = 2;

    // The writer loop must never run a caller's code.
    private readonly TaskCompletionSource<CommitResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration cancellation;
    private CommitResult? result;
    private Exception? failure;
    private int state = Waiting;

    public PendingCommit(Commit commit, CancellationToken cancellationToken)
    {
        Commit = commit;
        cancellation = cancellationToken.UnsafeRegister(static (self, token) => ((PendingCommit)self!).Cancel(token), this);
    }

    public Commit Commit { get; }

    public Task<CommitResult> Answer => answer.Task;

    /// <summary>From here on the result is what counts; false when it was cancelled before.</summary>
    public bool TryPick()
    {
        cancellation.Unregister();
        return Interlocked.CompareExchange(ref state, Picked, Waiting) == Waiting;
    }

    public void Decide(CommitResult decided) => result = decided;

    public void Fail(Exception exception) => failure = exception;

    /// <summary>Hands the outcome to the caller: only after the batch is durable, or has failed.</summary>
    public void Publish()
    {
        if (failure is not null)
            answer.TrySetException(failure);
        else
            answer.TrySetResult(result ?? throw new InvalidOperationException($"The commit of {Commit.Key} was not decided."));
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Waiting) == Waiting)
            answer.SetCanceled(cancellationToken);
    }
}
