namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>Planting a seed in an emulator.</summary>
public static class SeedExtensions
{
    /// <summary>Makes what the document names and isn't there yet; answers the ids, by path. All or nothing.</summary>
    public static IReadOnlyDictionary<string, string> Seed(this Emulator emulator, SeedDocument document)
    {
        var ids = emulator.Change(now => new Seeder(emulator.World, now).Plant(document));
        foreach (var (rule, index) in document.Faults.Select((rule, index) => (rule, index)))
        {
            // Named by its place, so that the same seed planted again puts the rule in place of itself.
            if (rule.Id.Length == 0) rule.Id = $"seed-{index + 1}";
            emulator.AddFault(rule);
        }
        return ids;
    }
}
