using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>What makes a node do things by itself: wake-ups, found from the store alone, and looks at the regions in use.</summary>
internal sealed class NodeClocks(World world, Node node)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private readonly Dictionary<ActorKey, DateTimeOffset> _woken = [];
    private readonly Dictionary<RegionRef, DateTimeOffset> _next = [];
    private readonly HashSet<RegionRef> _looking = [];
    private DateTimeOffset _nextLook = DateTimeOffset.MaxValue;
    private int _look;

    private DateTimeOffset Now => node.Clock.GetUtcNow();

    public void Start()
    {
        WakeAll();
        PlanLook(Longest);
        world.Scheduler.In(Tick, node.Life, () => _ = TickOverAsync());
    }

    private void WakeAll()
    {
        foreach (var wakeUp in world.Database.Due(DateTimeOffset.MaxValue, int.MaxValue))
            _ = InsistAsync(wakeUp.Key);
    }

    /// <summary>The wake-up on record may lie far ahead: nobody else would tell the actor if this turn failed.</summary>
    private async Task InsistAsync(ActorKey key)
    {
        while (true)
        {
            try
            {
                await node.Host.AskAsync(new(key, TakenOver.Now), CancellationToken.None);
                return;
            }
            catch (Runtime.Store.StoreUnavailableException)
            {
                await Task.Delay(Pause, node.Clock);
            }
        }
    }

    /// <summary>A turn left this wake-up behind.</summary>
    public void Note(DateTimeOffset? wakeAt)
    {
        if (wakeAt < _nextLook)
            PlanLook(wakeAt.Value - Now);
    }

    private void PlanLook(TimeSpan pause)
    {
        pause = pause < LookAgain ? LookAgain : pause > Longest ? Longest : pause;
        _nextLook = Now + pause;
        var number = ++_look;
        world.Scheduler.In(pause, node.Life, () =>
        {
            if (number == _look)
                WakeDue();
        });
    }

    private void WakeDue()
    {
        if (node.Turns.Clock.WasSetBack())
            WakeAll();
        foreach (var wakeUp in world.Database.Due(Now, int.MaxValue))
        {
            if (_woken.TryGetValue(wakeUp.Key, out var last) && (Now - last).Duration() < Pause)
                continue;
            _woken[wakeUp.Key] = Now;
            world.Woken(node, wakeUp);
            node.Host.Post(wakeUp.Key, WakeUp.Now);
        }

        PlanLook((world.Database.NextWakeUp() ?? DateTimeOffset.MaxValue) is var next && next == DateTimeOffset.MaxValue ? Longest : next - Now);
    }

    private async Task TickOverAsync()
    {
        await node.Index.CatchUpAsync(node.Store, CancellationToken.None);
        foreach (var region in node.Index.Regions())
            LookIfDue(region);
        world.Scheduler.In(Tick, node.Life, () => _ = TickOverAsync());
    }

    private void LookIfDue(RegionRef region)
    {
        var interval = world.Options.MonitorInterval;
        if (!_next.TryGetValue(region, out var due))
            _next[region] = due = MonitorSchedule.Next(region, interval, Now);
        // A clock that was set back must not stop the looks.
        if ((due > Now && due - Now <= interval) || !_looking.Add(region))
            return;
        _next[region] = MonitorSchedule.Next(region, interval, Now);
        _ = LookAsync(region);
    }

    private async Task LookAsync(RegionRef region)
    {
        try
        {
            world.Looks++;
            await node.Monitor.LookAsync(region, CancellationToken.None);
        }
        catch (Runtime.Store.StoreUnavailableException)
        {
            // The next look tries again.
        }
        catch (Exception bug)
        {
            world.Bug($"monitoring of {region} failed", bug);
        }
        finally
        {
            _looking.Remove(region);
        }
    }
}
