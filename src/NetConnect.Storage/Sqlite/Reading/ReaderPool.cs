using NetConnect.Runtime.Store;
using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NetConnect.Storage.Sqlite.Reading;

/// <summary>Connections that only read. Each read sees one state of the database, and all that was acknowledged before it began.</summary>
internal sealed class ReaderPool(Database database, int size) : IAsyncDisposable
{
    private readonly SemaphoreSlim slots = new(size, size);
    private readonly ConcurrentBag<Session> idle = [];
    private bool disposed;

    public async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return Read(read);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Waits for the reads under way; later ones are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < size; i++)
            await slots.WaitAsync();
        disposed = true;
        while (idle.TryTake(out var session))
            session.Dispose();
        slots.Release(size);
    }

    private T Read<T>(Func<Session, T> read)
    {
        Session? session = null;
        try
        {
            session = idle.TryTake(out var pooled) ? pooled : database.OpenReader();
            session.Execute("BEGIN");
            var result = read(session);
            session.Execute("COMMIT");
            idle.Add(session);
            session = null;
            return result;
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"{database.Path} could not be read: {exception.Message}", exception);
        }
        finally
        {
            session?.Dispose(); // only after a failure: its state is unknown
        }
    }
}
