using System.Runtime.CompilerServices;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>One thing that must hold, watched over the whole world.</summary>
internal abstract class Check(World world, string name, string sentence)
{
    public string Name { get; } = name;

    public string Sentence { get; } = sentence;

    protected World World { get; } = world;

    /// <summary>A commit was applied.</summary>
    public virtual void OnCommitted(CommitSeen seen)
    {
    }

    /// <summary>A node begins a mutating call: whatever may keep it from that is behind it.</summary>
    public virtual void OnSent(CloudCall call)
    {
    }

    /// <summary>A mutating call arrived at a cloud and is about to be done.</summary>
    public virtual void OnArrived(CloudCall call)
    {
    }

    /// <summary>A mutating call arrived at a cloud and was done.</summary>
    public virtual void OnCalled(CloudCall call)
    {
    }

    /// <summary>A user heard that it was done.</summary>
    public virtual void OnAcknowledged(Acknowledgement said)
    {
    }

    /// <summary>An actor was woken.</summary>
    public virtual void OnWoken(Node node, WakeUp wakeUp)
    {
    }

    /// <summary>A cloud asked for a pause.</summary>
    public virtual void OnThrottled(CloudCall call, TimeSpan after)
    {
    }

    /// <summary>The faults are over and everything has settled.</summary>
    public virtual void AtRest()
    {
    }

    protected void Broken(string detail) => World.Violate(Name, Sentence, detail);

    protected void Require(bool holds, string detail)
    {
        if (!holds)
            Broken(detail);
    }

    /// <param name="detail">Put into words only when it does not hold.</param>
    protected void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Detail detail)
    {
        if (!holds)
            Broken(detail.ToStringAndClear());
    }
}
