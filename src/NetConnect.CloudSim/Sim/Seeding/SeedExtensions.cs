namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>Planting a seed in an emulator.</summary>
public static class SeedExtensions
{
    /// <summary>Makes what the document names and isn't there yet; answers the ids, by path. All or nothing.</summary>
    public static IReadOnlyDictionary<string, string> Seed(this Emulator emulator, SeedDocument document) =>
        emulator.Change(now => new Seeder(emulator.World, now).Plant(document));
}
