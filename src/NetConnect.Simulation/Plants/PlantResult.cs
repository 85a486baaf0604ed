using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <param name="Seeds">How many it took.</param>
/// <param name="Found">What the last of them said; none when nobody noticed.</param>
internal sealed record PlantResult(Plant Plant, int Seeds, Violation? Found)
{
    public override string ToString() => Found is null
        ? $"{Plant.Name}: NOT FOUND in {Seeds} seeds. {Plant.What}"
        : $"{Plant.Name}: found by {Found.Invariant} in {Seeds} seeds. {Plant.What}";
}
