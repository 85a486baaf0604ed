namespace NetConnect.Storage.GroupCommit;

/// <summary>A chore on its way.</summary>
internal sealed class PendingChore(Chore chore, CancellationToken cancellationToken) : PendingWrite<int>(cancellationToken)
{
    public Chore Chore { get; } = chore;

    public override string ToString() => $"The chore {Chore.GetType().Name}";
}
