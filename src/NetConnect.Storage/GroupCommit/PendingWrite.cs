namespace NetConnect.Storage.GroupCommit;

/// <summary>A write on its way: waiting, then picked into a batch or cancelled, then answered.</summary>
internal abstract class PendingWrite
{
    private const int Waiting = 0;
    private const int Picked = 1;
    private const int Cancelled = 2;

    private readonly CancellationTokenRegistration cancellation;
    private int state = Waiting;

    protected PendingWrite(CancellationToken cancellationToken) =>
        cancellation = cancellationToken.UnsafeRegister(static (self, token) => ((PendingWrite)self!).Cancel(token), this);

    protected Exception? Failure { get; private set; }

    /// <summary>From here on the result is what counts; false when it was cancelled before.</summary>
    public bool TryPick()
    {
        cancellation.Unregister();
        return Interlocked.CompareExchange(ref state, Picked, Waiting) == Waiting;
    }

    public void Fail(Exception exception) => Failure = exception;

    /// <summary>Hands the outcome to the caller: only after the batch is durable, or has failed.</summary>
    public abstract void Publish();

    protected abstract void SetCancelled(CancellationToken cancellationToken);

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Waiting) == Waiting)
            SetCancelled(cancellationToken);
    }
}
