using NetConnect.Model.Identity;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>In some runs: what chance alone hardly ever brings together. Their dice are their own.</summary>
internal sealed class Meddlers(World world)
{
    private readonly Dice _dice = Dice.For(world.Options.Seed, "meddling");
    private readonly Dice _hubDice = Dice.For(world.Options.Seed, "meddling with hubs");

    /// <summary>Whether a team's owners change between the look and the approval that rests on it.</summary>
    public bool MeddleWithApproval() => world.Options.Meddling && world.Faults.IsOn && _dice.Chance(0.3);

    /// <summary>Now and then nothing of an account can be read, for longer than any reading is old.</summary>
    public void Begin()
    {
        if (world.Options.Meddling)
            world.Scheduler.In(_dice.Between(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)), Lifeline.World, CloseAccount);
    }

    private void CloseAccount()
    {
        if (!world.Faults.IsOn)
            return;
        var account = _dice.Pick([.. world.Cloud.Networks]).Reference.Account;
        if (world.Options.Hubs && _hubDice.Chance(0.3))
            account = world.Cloud.Transit.Hubs[0].Account;
        var time = _dice.Between(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(160));
        world.Tell("somebody", $"takes the right to read {account} away for {time.TotalSeconds:0} s");
        world.Unreadable[account] = world.Scheduler.Now + time;
    }
}
