using System.Collections.Immutable;
using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <summary>The modes as they are stored, and changed through their actors.</summary>
public sealed partial class LiveOperations(
    IActorStore store,
    IActorHost host,
    TurnSource turns,
    NetworkIndex networks,
    IPauseFile pauseFile,
    StrayFinder strays,
    IStoreCare? care = null,
    string? dataDirectory = null) : IOperations
{
    public async Task<ModesView> ModesAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(new ActorQuery(ActorKind.Mode), cancellationToken);
        var known = stored.Select(actor => Schemas.Mode.Read(actor)).OfType<ModeState>().ToList();
        var installation = known.Find(IsInstallation)
            ?? new ModeState { Scope = ModeScope.Installation.ToString(), Since = turns.Time.GetUtcNow() };
        return new(
            pauseFile.IsThere,
            turns.Settings.Budgets,
            [.. known.Where(mode => !IsInstallation(mode)).Prepend(installation).Select(ViewOf)]);
    }

    public async Task<Outcome<ModeView>> SetModeAsync(
        Caller caller, ModeScope scope, OperatingMode mode, string? reason, CancellationToken cancellationToken)
    {
        var result = await host.AskAsync(new(ActorKey.Mode(scope), new SetMode(scope, mode, caller.ToString(), reason)), cancellationToken);
        if (result is not TurnResult.Done)
            return new Fault(FaultKind.Conflict, "The mode was changed by somebody else at the same time. Read it again.");
        Announce(scope.Covers);
        return ViewOf(Schemas.Mode.Read(await store.LoadAsync(ActorKey.Mode(scope), cancellationToken))!);
    }

    /// <summary>To be told whenever the pause file comes or goes.</summary>
    public async Task NotePauseFileAsync(bool isThere, CancellationToken cancellationToken)
    {
        await host.AskAsync(new(ActorKey.Mode(ModeScope.Installation), new NotePauseFile(isThere)), cancellationToken);
        Announce(_ => true);
    }

    /// <summary>In a cluster the file of one machine pauses all, by the mode on record; only that machine lifts it again, or an operator once the file is gone.</summary>
    public async Task PauseByFileAsync(string node, bool isThere, CancellationToken cancellationToken)
    {
        var by = $"host:{node}";
        var mode = Schemas.Mode.Read(await store.LoadAsync(ActorKey.Mode(ModeScope.Installation), cancellationToken));
        var isObserved = mode?.Mode == OperatingMode.Observe;
        if (isThere == isObserved || (!isThere && mode!.By != by))
            return;
        var (wanted, reason) = isThere
            ? (OperatingMode.Observe, $"The file {PauseFile.Name} lies in the data directory of {node}.")
            : (OperatingMode.Active, $"The file {PauseFile.Name} of {node} is gone.");
        await host.AskAsync(new(ActorKey.Mode(ModeScope.Installation), new SetMode(ModeScope.Installation, wanted, by, reason)), cancellationToken);
        Announce(_ => true);
    }

    /// <summary>May be lost: monitoring brings the same news with its next look.</summary>
    private void Announce(Func<NetworkRef, bool> concerns)
    {
        foreach (var network in networks.Used().Where(concerns))
            host.Post(ActorKey.Network(network), ModesChanged.Now);
    }

    private static bool IsInstallation(ModeState mode) => mode.Scope == ModeScope.Installation.ToString();

    private ModeView ViewOf(ModeState mode) => new(
        mode.Scope, mode.Mode, mode.Reason, mode.By, mode.Since,
        mode.Minutes.IsEmpty ? null : mode.SpentBy(turns.Time.GetUtcNow()));
}
