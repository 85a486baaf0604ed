using NetConnect.Kernel.Networks;
using NetConnect.Model.Links;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Checks;

/// <summary>A call that was just put on record.</summary>
/// <param name="Before">The network before that commit.</param>
internal sealed record NewIntent(Node Node, Intent Intent, NetworkState? Before, NetworkState Network)
{
    public PartRecord? Part => Network.Parts.GetValueOrDefault(Intent.Part);

    public bool Removes => Intent.Operation.Effect == OperationEffect.Remove;

    public static NewIntent? In(CommitSeen seen) =>
        seen.After is NetworkState { Intent: { } intent } after && intent.Call != (seen.Before as NetworkState)?.Intent?.Call
            ? new(seen.Node, intent, seen.Before as NetworkState, after)
            : null;
}
