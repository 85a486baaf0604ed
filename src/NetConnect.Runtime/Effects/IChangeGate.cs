using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Modes;

namespace NetConnect.Runtime.Effects;

/// <summary>Asked right before every call that changes a cloud: mode and budget. Reading is never asked for.</summary>
public interface IChangeGate
{
    /// <summary>Why the call may not be made; none when it may, and then it is counted.</summary>
    ValueTask<string?> RefusalAsync(NetworkRef network, Intent intent, CancellationToken cancellationToken);

    /// <summary>What is paused at present, so that a network plans no call that would be refused.</summary>
    ValueTask<Pauses> PausesAsync(CancellationToken cancellationToken);
}
