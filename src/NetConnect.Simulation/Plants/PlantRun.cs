using System.Collections.Concurrent;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Running;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>Plants each bug and plays seeds until somebody notices.</summary>
internal static class PlantRun
{
    public const int MostSeeds = 120;

    public static IReadOnlyList<Plant> All { get; } = [.. PlantedStores.All, .. PlantedModules.All, .. PlantedHubs.All, .. PlantedGates.All];

    public static bool AreFound(int threads, TextWriter output)
    {
        var results = new ConcurrentBag<PlantResult>();
        Parallel.ForEach(Partitioner.Create(All, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = threads }, plant =>
        {
            var result = Search(plant, MostSeeds);
            results.Add(result);
            lock (output)
                output.WriteLine(result);
        });
        output.WriteLine($"{results.Count(result => result.Found is not null)} of {All.Count} planted bugs were found.");
        return results.All(result => result.Found is not null);
    }

    public static PlantResult Search(Plant plant, int mostSeeds)
    {
        for (var seed = 1; seed <= mostSeeds; seed++)
        {
            foreach (var options in plant.Tier == Tier.B ? WithHubs((ulong)seed) : Drawn((ulong)seed))
            {
                var world = Build(plant)(options, new RandomInjector(options.Seed, options.Rates), Omissions.None, false);
                if (WorldRun.Run(world).Violation is { } found)
                    return new(plant, options, found);
            }
        }

        return new(plant, WorldOptions.Draw((ulong)mostSeeds), null);
    }

    /// <summary>A seed in which people adopt or detach is also played as if they didn't: there is more of all else then.</summary>
    private static IEnumerable<WorldOptions> Drawn(ulong seed) => WorldOptions.Draw(seed) is var drawn && drawn.WithOldDeedsOnly() is var old && old == drawn ? [drawn] : [old, drawn];

    private static IEnumerable<WorldOptions> WithHubs(ulong seed) => WorldOptions.Draw(seed).In(Tier.B) is { Hubs: true } drawn ? [drawn] : [];

    /// <summary>Worlds with the bug in them.</summary>
    public static Recording.Build Build(Plant plant) => (options, faults, without, isTold) => new(options, faults, isTold)
    {
        WithoutDeeds = without.Deeds,
        StoreMaker = (world, node) => plant.Store(world, node, new SimStore(world, node, world.Database)),
        GateMaker = plant.Gate,
        ModuleMaker = (world, node) => plant.Module(world.Cloud.ModuleFor(world, node)),
    };
}
