using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <content>A story of its own for each seed, of which every user knows how it shall end, whatever goes wrong on the way there.</content>
internal sealed partial class Crowd
{
    /// <summary>Links are made, filters edited, and some links are suspended for a while or deleted. Who hears nothing asks again.</summary>
    public async Task FollowStoryAsync()
    {
        var dice = Dice.For(_world.Options.Seed, "story");
        await SettleInAsync();
        foreach (var errand in Errands)
        {
            await UntilAsync(errand, "ESTABLISHED");
            var plot = dice.Chance(0.5) ? errand.Left : errand.Right;
            await UntilEditedAsync(plot, Filters[dice.Below(Filters.Length)]);
            if (dice.Chance(0.4))
                await UntilAsync(errand, "DELETED");
        }

        IsContent = true;
    }

    /// <summary>What it came to, whatever ids things were given.</summary>
    public IEnumerable<string> OutcomeOfStory() =>
    [
        .. Errands.Select(errand => $"{errand.Left.Name}-{errand.Right.Name} is {((ConnectionState?)_world.Mirror.Find(ActorKey.Connection(errand.Connection ?? "")))?.Status}"),
        .. Standing.In(_world.Cloud),
    ];

    private async Task UntilEditedAsync(Plot plot, ImmutableArray<L4Filter> filters)
    {
        while (await _client.FindAsync(estate => estate.FindResourceAsync(plot.Resource!, CancellationToken.None)) is not { } seen || !seen.L4Filters.SequenceEqual(filters))
        {
            await EditFiltersAsync(plot, filters);
            await _client.PauseAsync(TimeSpan.FromSeconds(1));
        }
    }
}
