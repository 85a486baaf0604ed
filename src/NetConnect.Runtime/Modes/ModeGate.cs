using System.Collections.Immutable;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <summary>The gate of a running installation: the modes on record, the pause file, the account's budgets.</summary>
/// <remarks>It reads the store each time and remembers nothing: whoever set a mode was answered after the commit, and no call begins after that.</remarks>
public sealed class ModeGate(IActorStore store, IActorHost host, IPauseFile pauseFile) : IChangeGate
{
    private const string FileWords = "Changes are paused by the file " + PauseFile.Name + " in the data directory.";

    private static readonly ActorQuery Observed = new(ActorKind.Mode, new IndexEntry(Schemas.ByMode, Schemas.Observe));

    public async ValueTask<string?> RefusalAsync(NetworkRef network, Intent intent, CancellationToken cancellationToken)
    {
        // Looked at before, so that nothing is spent on what is paused, and after, because spending takes a moment.
        if ((await PausesAsync(cancellationToken)).Of(network) is { } paused)
            return paused;
        return await ChargeAsync(ModeScope.Account(network), intent, cancellationToken)
            ?? (await PausesAsync(cancellationToken)).Of(network);
    }

    public async ValueTask<Pauses> PausesAsync(CancellationToken cancellationToken)
    {
        var modes = (await store.ListAsync(Observed, cancellationToken)).Select(stored => Schemas.Mode.Read(stored)).OfType<ModeState>();
        return new(pauseFile.IsThere ? FileWords : null, modes.ToImmutableDictionary(mode => mode.Scope));
    }

    private async Task<string?> ChargeAsync(ModeScope account, Intent intent, CancellationToken cancellationToken)
    {
        var result = await host.AskAsync(new(ActorKey.Mode(account), new ChargeChange(account, intent)), cancellationToken);
        return result is TurnResult.Done { Reply: ChargeAnswer answer } ? answer.Refusal : "The budget could not be written down.";
    }
}
