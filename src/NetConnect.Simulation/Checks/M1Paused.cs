using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The brake holds. What was begun before it was pulled arrives nevertheless.</summary>
internal sealed class M1Paused(World world) : Check(world, "M1", "While OBSERVE covers a network, no call that changes it is begun.")
{
    private readonly HashSet<string> _paused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NetworkRef> _networks = new(StringComparer.Ordinal);

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is { } found)
            _networks[found.Intent.Token] = found.Network.Network;
        if (seen.After is not ModeState mode)
            return;
        if (mode.Mode == OperatingMode.Observe)
            _paused.Add(mode.Scope);
        else
            _paused.Remove(mode.Scope);
    }

    public override void OnSent(CloudCall call)
    {
        if (_paused.Count == 0 || !_networks.TryGetValue(call.Token, out var network))
            return;
        var paused = ModeScope.Over(network).FirstOrDefault(scope => _paused.Contains(scope.ToString()));
        Require(paused is null, $"{call.Node.Name} begins {call.Operation} in {network}, although {paused} is only observed.");
    }
}
