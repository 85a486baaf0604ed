using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Effects;

/// <summary>Asked right before every call that changes a cloud: mode, freeze and budget.</summary>
public interface IChangeGate
{
    /// <summary>None when the change may be made, else why not.</summary>
    ValueTask<string?> RefusalAsync(NetworkRef network, CancellationToken cancellationToken);
}
