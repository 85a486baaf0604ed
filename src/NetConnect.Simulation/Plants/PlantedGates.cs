using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Modes;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>Bugs of the brakes.</summary>
internal static class PlantedGates
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    public static IEnumerable<Plant> All =>
    [
        new("gate-skipped", "Calls are made whatever the mode is.") { Gate = (_, _, gate) => new PlantedGate(gate, (_, _) => Task.FromResult<string?>(null)) },
        new("gate-asked-early", "The gate is asked a second before the call.") { Gate = AskedEarly },
        new("modes-remembered", "A process reads the modes once, and remembers them.") { Gate = Remembering },
    ];

    private static PlantedGate AskedEarly(World world, Node node, IChangeGate gate) => new(gate, async (network, intent) =>
    {
        var refusal = await gate.RefusalAsync(network, intent, CancellationToken.None);
        await Task.Delay(Early, node.Clock);
        return refusal;
    });

    private static PlantedGate Remembering(World world, Node node, IChangeGate gate)
    {
        Pauses? known = null;
        return new(gate, async (network, _) => (known ??= await gate.PausesAsync(CancellationToken.None)).Of(network));
    }
}
