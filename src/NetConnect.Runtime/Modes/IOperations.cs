using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Runtime.Modes;

/// <summary>What those who run the installation ask of it.</summary>
public interface IOperations
{
    Task<ModesView> ModesAsync(CancellationToken cancellationToken);

    /// <summary>Once it is answered, no further call that changes the scope is begun (OBSERVE), or all that waits goes on (ACTIVE).</summary>
    Task<Outcome<ModeView>> SetModeAsync(Caller caller, ModeScope scope, OperatingMode mode, string? reason, CancellationToken cancellationToken);
}
