using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>In some runs: operators who offer a hub in each region in use, and users of whom some insist on it. Their dice are their own.</summary>
internal sealed class HubKeepers(World world)
{
    private readonly Dice _dice = Dice.For(world.Options.Seed, "hub keepers");

    /// <summary>The operators, as owners of what they register.</summary>
    public Team Team { get; } = new("operator", [Caller.OperatorsGroup]);

    public ImmutableArray<RegionRef> Regions { get; } =
        world.Options.Hubs ? [.. Enumerable.Range(1, world.Options.Regions).Select(world.Cloud.FoundHub)] : [];

    /// <summary>Who does not insist gets a hub where peerings have run out.</summary>
    public void Choose(IReadOnlyList<Errand> errands)
    {
        foreach (var errand in errands.Where(_ => world.Options.Hubs))
            errand.Type = _dice.Chance(0.6) ? LinkType.AwsTransitGateway : null;
    }
}
