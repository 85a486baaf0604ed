using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Effects;

/// <summary>Every change may be made: mode ACTIVE, budget unlimited.</summary>
public sealed class OpenGate : IChangeGate
{
    public ValueTask<string?> RefusalAsync(NetworkRef network, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
