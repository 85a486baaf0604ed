using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>In some runs with hubs: people with consoles who take away what makes a gateway work. Their dice are their own.</summary>
/// <param name="isLeftOut">Counts a deed, and says whether this run does without it.</param>
internal sealed class HubTamperers(World world, Func<bool> isLeftOut)
{
    private readonly Dice _dice = Dice.For(world.Options.Seed, "hub tamperers");

    /// <summary>Until the faults are switched off.</summary>
    public void Begin()
    {
        if (world.Options.Hubs && _dice.Chance(0.5))
            Plan();
    }

    private void Plan() => world.Scheduler.In(_dice.Between(TimeSpan.FromSeconds(2), world.Options.Trouble * 4), Lifeline.World, Next);

    private void Next()
    {
        if (!world.Faults.IsOn)
            return;
        var luck = _dice.Below(10);
        var transit = world.Cloud.Transit;
        if (luck < 5)
            RemoveRoute([.. transit.Tables.SelectMany(table => table.Routes.Where(route => route.IsOurs).Select(route => (table, route)))]);
        else if (luck < 7)
            Detach([.. transit.Attachments.Where(attachment => attachment is { IsOurs: true, IsLeaving: false })]);
        else
            Untag(luck == 7
                ? [.. transit.Gateways.Where(gateway => gateway.IsOurs).Select(gateway => (gateway.Hub, gateway.Id))]
                : [.. transit.Tables.Where(table => table.IsOurs).Select(table => (table.Hub, table.Id))]);
        Plan();
    }

    private void RemoveRoute(IReadOnlyList<(CloudGatewayTable Table, CloudGatewayRoute Route)> all)
    {
        if (all.Count == 0 || isLeftOut())
            return;
        var (table, route) = _dice.Pick(all);
        world.Tell("somebody", $"removes the route to {route.Destination} from {table.Id} of {table.Hub}");
        world.Cloud.RemoveRoute(table, route.Destination);
    }

    private void Detach(IReadOnlyList<CloudAttachment> all)
    {
        if (all.Count == 0 || isLeftOut())
            return;
        var attachment = _dice.Pick(all);
        world.Tell("somebody", $"deletes {attachment.Id} of {attachment.Network?.ToString() ?? "another hub"}");
        world.Cloud.Detach(attachment);
    }

    private void Untag(IReadOnlyList<(Model.Identity.NetworkRef Hub, string Id)> all)
    {
        if (all.Count == 0 || isLeftOut())
            return;
        var (hub, id) = _dice.Pick(all);
        world.Tell("somebody", $"untags {id} of {hub}");
        world.Cloud.Untag(hub, id);
    }
}
