using System.Collections.Concurrent;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>Plants each bug and plays seeds until somebody notices.</summary>
internal static class PlantRun
{
    public const int MostSeeds = 60;

    public static IReadOnlyList<Plant> All { get; } = [.. PlantedStores.All, .. PlantedModules.All, .. PlantedGates.All];

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
            if (Play(plant, (ulong)seed).Violation is { } found)
                return new(plant, seed, found);
        }

        return new(plant, mostSeeds, null);
    }

    private static RunResult Play(Plant plant, ulong seed)
    {
        var options = WorldOptions.Draw(seed);
        return WorldRun.Run(new World(options, new RandomInjector(seed, options.Rates, Omissions.None.Faults), isTold: false)
        {
            StoreMaker = (world, node) => plant.Store(world, node, new SimStore(world, node, world.Database)),
            GateMaker = plant.Gate,
            ModuleMaker = (world, node) => plant.Module(world.Cloud.ModuleFor(world, node)),
        });
    }
}
