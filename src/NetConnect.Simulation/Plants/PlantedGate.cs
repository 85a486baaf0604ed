using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Modes;

namespace NetConnect.Simulation.Plants;

/// <summary>A gate that is right about what is paused, and does something else when it is asked right before a call.</summary>
internal sealed class PlantedGate(IChangeGate inner, Func<NetworkRef, Intent, Task<string?>> onCall) : IChangeGate
{
    public ValueTask<string?> RefusalAsync(NetworkRef network, Intent intent, CancellationToken cancellationToken) => new(onCall(network, intent));

    public ValueTask<Pauses> PausesAsync(CancellationToken cancellationToken) => inner.PausesAsync(cancellationToken);
}
