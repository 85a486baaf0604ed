using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <param name="Last">The last run that was played.</param>
/// <param name="Found">What the last of them said; none when nobody noticed.</param>
internal sealed record PlantResult(Plant Plant, WorldOptions Last, Violation? Found)
{
    /// <summary>How many it took.</summary>
    public ulong Seeds => Last.Seed;

    public override string ToString() => Found is null
        ? $"{Plant.Name}: NOT FOUND in {Seeds} seeds. {Plant.What}"
        : $"{Plant.Name}: found by {Found.Invariant} in {Seeds} seeds. {Plant.What}";
}
