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

    private readonly Channel<PendingWrite> waiting =
        Channel.CreateUnbounded<PendingWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly IBatchWriter writer;
    private readonly Task loop;

    public CommitQueue(IBatchWriter writer)
    {
        this.writer = writer;
        loop = Task.Run(RunAsync);
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        commit.WriteTexts();
        return WriteAsync(new PendingCommit(commit, cancellationToken), cancellationToken);
    }

    /// <summary>The rows that the chore has changed.</summary>
    public Task<int> DoAsync(Chore chore, CancellationToken cancellationToken) =>
        WriteAsync(new PendingChore(chore, cancellationToken), cancellationToken);

    private Task<T> WriteAsync<T>(PendingWrite<T> pending, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
        List<PendingWrite> batch = [];
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

    private void Pick(List<PendingWrite> batch)
    {
        while (batch.Count < MostPerBatch && waiting.Reader.TryRead(out var pending))
        {
            if (pending.TryPick())
                batch.Add(pending);
        }
    }

    private void Abandon(List<PendingWrite> batch, Exception exception)
    {
        writer.Abandon();
        foreach (var pending in batch)
            pending.Fail(new StoreUnavailableException($"{pending} was not written: {exception.Message}", exception));
    }
}
