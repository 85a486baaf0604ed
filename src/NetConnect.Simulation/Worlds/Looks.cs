using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Worlds;

/// <summary>The last two readings that a process was given of a network: whatever it decides rests on one of them: the next is asked for when the one before has been taken.</summary>
internal sealed class Looks
{
    private const int Kept = 2;

    private readonly Dictionary<(string Node, NetworkRef Network), List<ObservedNetwork>> _looks = [];

    public void Add(Node node, ObservedNetwork seen)
    {
        var key = (node.Name, seen.Network);
        if (!_looks.TryGetValue(key, out var looks))
            _looks[key] = looks = [];
        looks.Add(seen);
        if (looks.Count > Kept)
            looks.RemoveAt(0);
    }

    public IReadOnlyList<ObservedNetwork> Of(Node node, NetworkRef network) => _looks.TryGetValue((node.Name, network), out var looks) ? [.. looks] : [];
}
