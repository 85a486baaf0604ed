using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Checks;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>Who run the installation: they pause it, an account or one network, and let it go on after a while. Their dice are their own.</summary>
/// <param name="isLeftOut">Counts a deed, and says whether this run does without it.</param>
internal sealed class Operators(World world, Client client, Func<bool> isLeftOut)
{
    private static readonly Caller Operator = new("operator", []);

    /// <summary>A process stands still for 90 s at most, before it takes what came meanwhile.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(3);

    private readonly Dice _dice = Dice.For(world.Options.Seed, "operators");
    private readonly Dice _hubDice = Dice.For(world.Options.Seed, "operators of hubs");
    private int _pausing;

    /// <summary>Until the faults are switched off, in runs that have them.</summary>
    public void Begin()
    {
        if (world.Options.Braking is { } pace)
            world.Scheduler.In(_dice.Between(TimeSpan.Zero, pace * 2), Lifeline.World, Next);
    }

    /// <summary>Whoever paused something has resumed it.</summary>
    public async Task ConcludeAsync()
    {
        while (_pausing > 0)
            await client.PauseAsync(TimeSpan.FromSeconds(1));
        await ResumeAllAsync();
        if (world.Options.Braking is not null)
            _ = WatchAsync();
    }

    /// <summary>A request that nobody waits for any more may be carried out much later, by a process that stood still: somebody notices.</summary>
    private async Task WatchAsync()
    {
        var end = world.Scheduler.Now + LongestDelay;
        while (world.Scheduler.Now < end)
        {
            await client.PauseAsync(TimeSpan.FromSeconds(5));
            await ResumeAllAsync();
        }
    }

    private async Task ResumeAllAsync()
    {
        while (world.Mirror.Modes.FirstOrDefault(mode => mode.Mode == OperatingMode.Observe) is { } paused)
        {
            await SetAsync(ModeScope.TryParse(paused.Scope)!, OperatingMode.Active);
            await client.PauseAsync(TimeSpan.FromSeconds(1));
        }
    }

    private void Next()
    {
        if (!world.Faults.IsOn)
            return;
        var scope = Scope();
        var time = _dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        if (!isLeftOut())
            _ = PauseAsync(scope, time);
        Begin();
    }

    private ModeScope Scope()
    {
        if (world.Options.Hubs && _hubDice.Chance(0.3))
            return ModeScope.Network(_hubDice.Pick(world.Cloud.Transit.Hubs));
        var network = _dice.Pick([.. world.Cloud.Networks]).Reference;
        return _dice.Below(8) switch
        {
            0 => ModeScope.Installation,
            < 3 => ModeScope.Account(network),
            _ => ModeScope.Network(network),
        };
    }

    private async Task PauseAsync(ModeScope scope, TimeSpan time)
    {
        _pausing++;
        await SetAsync(scope, OperatingMode.Observe);
        await client.PauseAsync(time);
        while (!await SetAsync(scope, OperatingMode.Active))
            await client.PauseAsync(TimeSpan.FromSeconds(1));
        _pausing--;
    }

    private async Task<bool> SetAsync(ModeScope scope, OperatingMode mode)
    {
        var done = await client.OperateAsync(operations => operations.SetModeAsync(Operator, scope, mode, "a simulated window", CancellationToken.None));
        world.Tell("operator", $"sets {scope} to {mode}: {(done is null ? "no answer" : done.Value.Fault?.Detail ?? "done")}");
        if (done?.Value is null)
            return false;
        world.Acknowledged(new Acknowledgement("set-mode", ActorKey.Mode(scope), Operator.ToString()));
        return true;
    }
}
