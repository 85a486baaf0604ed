using NetConnect.Simulation.Plants;

namespace NetConnect.Simulation.Tests.Plants;

/// <summary>When the simulator finds nothing, it must not be because it can't.</summary>
public class PlantTests
{
    private const int LeastPlants = 20;

    public static TheoryData<string> Names { get; } = [.. PlantRun.All.Select(plant => plant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bug_PlantedOnPurpose_IsFound(string name)
    {
        var result = PlantRun.Search(PlantRun.All.Single(plant => plant.Name == name), PlantRun.MostSeeds);
        Assert.True(result.Found is not null, result.ToString());
    }

    [Fact]
    public void Bugs_AreManyAndDiffer()
    {
        Assert.True(PlantRun.All.Count >= LeastPlants);
        Assert.Equal(PlantRun.All.Count, PlantRun.All.Select(plant => plant.Name).Distinct().Count());
    }
}
