using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;
using NetConnect.Simulation.Checks;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>In some runs: operators who forget a connection now and then; what it made stays where it is. Their dice are their own.</summary>
/// <param name="isLeftOut">Counts a deed, and says whether this run does without it.</param>
internal sealed class Detachers(World world, Client client, IReadOnlyList<Errand> errands, Func<bool> isLeftOut)
{
    private static readonly Caller Operator = new("operator", []);

    private readonly Dice _dice = Dice.For(world.Options.Seed, "detachers");

    /// <summary>Until the faults are switched off.</summary>
    public void Begin()
    {
        if (world.Options.Detaching)
            world.Scheduler.In(_dice.Between(TimeSpan.FromSeconds(2), world.Options.Pace * 8), Lifeline.World, Next);
    }

    private void Next()
    {
        if (!world.Faults.IsOn)
            return;
        if (_dice.Pick(errands).Connection is { } id && !isLeftOut())
            _ = DetachAsync(id);
        Begin();
    }

    private async Task DetachAsync(string id)
    {
        var done = await client.AskAsync(estate => estate.DetachAsync(Operator, id, ConnectionAction.Plain, CancellationToken.None));
        world.Tell("operator", $"detaches {id}: {(done is null ? "no answer" : done.Value.Fault?.Detail ?? "done")}");
        if (done?.Value is not null)
            world.Acknowledged(new Acknowledgement("detach", ActorKey.Connection(id), Operator.ToString()));
    }
}
