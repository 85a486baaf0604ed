using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <content>Backups, and what is to be looked at after one was restored.</content>
public sealed partial class LiveOperations
{
    private const string Folder = "backups";

    public async Task<Outcome<BackupInfo>> BackUpAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (care is null || dataDirectory is null)
            return new Fault(FaultKind.Conflict, "This installation's store is not a file: back its database up with the database's own tools.");
        var name = turns.Time.GetUtcNow().UtcDateTime.ToString("'netconnect-'yyyyMMdd'T'HHmmssfff'.db'", CultureInfo.InvariantCulture);
        try
        {
            var made = await care.BackUpAsync(Path.Combine(dataDirectory, Folder, name), cancellationToken);
            await host.AskAsync(new(ActorKey.Mode(ModeScope.Installation), new NoteBackup(caller.ToString(), made.File, made.AuditHash)), cancellationToken);
            return made;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultKind.Unavailable, $"The backup could not be written: {failure.Message}");
        }
    }

    public Task<StraysView> StraysAsync(CancellationToken cancellationToken) => strays.FindAsync(cancellationToken);

    public async Task<RestoreView?> RestoreAsync(CancellationToken cancellationToken)
    {
        if (care?.Restored is not { } mark)
            return null;
        var mode = Schemas.Mode.Read(await store.LoadAsync(ActorKey.Mode(ModeScope.Installation), cancellationToken));
        return new(mark, mode is not { AwaitsReview: true }, await StraysAsync(cancellationToken), await WouldDoAsync(cancellationToken));
    }

    /// <summary>To be called before anything else runs: a restored store is looked at, not acted on.</summary>
    public async Task NoteRestoreAsync(CancellationToken cancellationToken)
    {
        if (care?.Restored is { } mark)
            await host.AskAsync(new(ActorKey.Mode(ModeScope.Installation), new NoteRestore(mark.Id, mark.BackupAt)), cancellationToken);
    }

    private async Task<ImmutableArray<WouldDo>> WouldDoAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(new ActorQuery(ActorKind.Connection, new IndexEntry(Schemas.Listed, "LIVE")), cancellationToken);
        return
        [
            .. from connection in stored.Select(actor => Schemas.Connection.Read(actor)).OfType<ConnectionState>()
               from condition in connection.Conditions
               where condition.Reason == ModeWords.WouldDo
               select new WouldDo(connection.Id, connection.Name, condition.Type, condition.Message),
        ];
    }
}
