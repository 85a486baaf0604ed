using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Wake-ups come when they are due, and are found in the store.</summary>
internal sealed class A13Timers(World world) : Check(world, "A13", "No timer is early; due work is found from the store alone.")
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    public override void OnWoken(Node node, WakeUp wakeUp) =>
        Require(wakeUp.At <= node.Clock.GetUtcNow(), $"{wakeUp.Key} is woken {(wakeUp.At - node.Clock.GetUtcNow()).TotalSeconds:0.0} s early.");

    public override void AtRest() =>
        Require(!(World.Database.NextWakeUp() < World.Scheduler.Now - Grace), $"Something has been due since {World.Database.NextWakeUp():HH:mm:ss}, and nobody did it.");
}
