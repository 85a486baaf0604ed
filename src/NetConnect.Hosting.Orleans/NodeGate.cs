using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans;

/// <summary>The installation's gate, and behind it the lease: a process that others have shut out makes no call.</summary>
internal sealed class NodeGate(ModeGate modes, IClusterStore store) : IChangeGate
{
    public async ValueTask<string?> RefusalAsync(NetworkRef network, Intent intent, CancellationToken cancellationToken) =>
        await modes.RefusalAsync(network, intent, cancellationToken)
        ?? (await store.IsShutOutAsync(cancellationToken) ? "Another process has taken the work of this one over." : null);

    public ValueTask<Pauses> PausesAsync(CancellationToken cancellationToken) => modes.PausesAsync(cancellationToken);
}
