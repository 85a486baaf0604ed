using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <summary>What those who run the installation ask of it.</summary>
public interface IOperations
{
    Task<ModesView> ModesAsync(CancellationToken cancellationToken);

    /// <summary>Once it is answered, no further call that changes the scope is begun (OBSERVE), or all that waits goes on (ACTIVE).</summary>
    Task<Outcome<ModeView>> SetModeAsync(Caller caller, ModeScope scope, OperatingMode mode, string? reason, CancellationToken cancellationToken);

    /// <summary>Copies the store into the data directory while everything goes on; keys are no part of it.</summary>
    Task<Outcome<BackupInfo>> BackUpAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>Objects with our mark that are on no record: reads every region, and changes nothing.</summary>
    Task<StraysView> StraysAsync(CancellationToken cancellationToken);

    /// <summary>What to look at before a restored installation is resumed; none when it was never restored.</summary>
    Task<RestoreView?> RestoreAsync(CancellationToken cancellationToken);
}
