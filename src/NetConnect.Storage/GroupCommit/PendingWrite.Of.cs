namespace NetConnect.Storage.GroupCommit;

/// <summary>A write whose caller waits for a <typeparamref name="T"/>.</summary>
internal abstract class PendingWrite<T>(CancellationToken cancellationToken) : PendingWrite(cancellationToken)
{
    // The writer loop must never run a caller's code.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private bool isDecided;

    public Task<T> Answer => answer.Task;

    public void Decide(T decided) => (result, isDecided) = (decided, true);

    public override void Publish()
    {
        if (Failure is not null)
            answer.TrySetException(Failure);
        else if (isDecided)
            answer.TrySetResult(result!);
        else
            answer.TrySetException(new InvalidOperationException($"{this} was not decided."));
    }

    protected override void SetCancelled(CancellationToken cancellationToken) => answer.SetCanceled(cancellationToken);
}
