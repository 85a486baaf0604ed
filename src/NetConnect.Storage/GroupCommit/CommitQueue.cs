using System.Threading.Channels;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.GroupCommit;

/// <summary>
/// The one way to the disk: takes what is waiting, writes it as one transaction, syncs once, then answers everybody.
/// The longer a sync takes, the more waits for the next one, so the batch size finds itself.
/// </summary>
internal sealed class CommitQueue : IAsyncDisposable
{
    private const int MostPerBatch = 256;

    private readonly Channel<PendingCommit> waiting =
        Channel.CreateUnbounded<PendingCommit>(new UnboundedChannelOptions { SingleReader = true });

    private readonly IBatchWriter writer;
    private readonly Task loop;

    public CommitQueue(IBatchWriter writer)
    {
        this.writer = writer;
        loop = Task.Run(RunAsync);
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingCommit(commit, cancellationToken);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(pending), this);
        return pending.Answer;
    }

    /// <summary>Writes what is still waiting, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        writer.Dispose();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
            WriteBatch();
    }

    private void WriteBatch()
    {
        List<PendingCommit> batch = [];
        try
        {
            writer.Begin();
            Pick(batch); // only now: whoever arrived while we waited for the lock comes along, whoever was cancelled does not
            writer.Apply(batch);
            writer.Commit();
        }
        catch (Exception exception)
        {
            if (batch.Count == 0)
                Pick(batch); // the lock was not to be had: whoever waits for it learns that
            Abandon(batch, exception);
        }

        foreach (var pending in batch)
            pending.Publish();
    }

    private void Pick(List<PendingCommit> batch)
    {
        while (batch.Count < MostPerBatch && waiting.Reader.TryRead(out var pending))
        {
            if (pending.TryPick())
                batch.Add(pending);
        }
    }

    private void Abandon(List<PendingCommit> batch, Exception exception)
    {
        writer.Abandon();
        foreach (var pending in batch)
            pending.Fail(new StoreUnavailableException($"The commit of {pending.Commit.Key} was not written: {exception.Message}", exception));
    }
}
