using NetConnect.Model.Identity;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>The processes of a run: one owns the store, earlier ones may go on for a while without knowing that they are zombies.</summary>
internal sealed class NodeSet(World world, Dice dice)
{
    private readonly List<Node> _zombies = [];
    private int _started;

    /// <summary>The one that owns the store; none between a crash and the next start.</summary>
    public Node? Current { get; private set; }

    /// <summary>How far the next process's clock is off.</summary>
    public TimeSpan Skew { get; set; }

    public IEnumerable<Node> Running => Current is null ? _zombies : _zombies.Append(Current);

    public void Start()
    {
        var node = new Node(world, ++_started, Skew);
        world.Tell(node.Name, $"starts, epoch {node.Store.Epoch}");
        Current = node;
        node.StartAsync().GetAwaiter().GetResult();
    }

    public void Crash(Node node, string where)
    {
        if (node.IsDead)
            return;
        world.Tell(node.Name, $"dies {where}");
        node.Life.Cut();
        _zombies.Remove(node);
        if (Current != node)
            return;
        Current = null;
        world.Scheduler.In(dice.Between(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10)), Lifeline.World, StartIfNone);
    }

    /// <summary>A new process takes over while the old one goes on.</summary>
    public void TakeOver()
    {
        if (Current is { } zombie)
            _zombies.Add(zombie);
        Start();
    }

    /// <summary>A node learns that it owns the store no more, and stops.</summary>
    public void Fence(Node node, ActorKey at)
    {
        world.Counters.FencedWrites++;
        world.Tell(node.Name, $"is fenced at a write to {at}, and stops");
        node.Life.Cut();
        _zombies.Remove(node);
        if (Current == node)
            world.Bug("the owner of the store was fenced", null);
    }

    public void KillZombies()
    {
        foreach (var zombie in _zombies)
            zombie.Life.Cut();
        _zombies.Clear();
        StartIfNone();
    }

    private void StartIfNone()
    {
        if (Current is null)
            Start();
    }
}
