using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Plants;
using NetConnect.Simulation.Running;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Running;

/// <summary>A story has what the failure needs, and little else.</summary>
public class MinimiserTests
{
    private const int MostLines = 150;

    [Theory]
    [InlineData("pause-not-kept")]
    [InlineData("fence-missing")]
    [InlineData("incarnation-stuck")]
    public void Story_OfAPlantedBug_FitsOnAPageAndEndsWithTheSameFailure(string name)
    {
        var plant = PlantRun.All.Single(plant => plant.Name == name);
        var options = PlantRun.Search(plant, PlantRun.MostSeeds).Last;
        var recording = new Recording(options, PlantRun.Build(plant));

        var (without, shortest) = Minimiser.Shorten(recording);

        Assert.Equal(recording.Whole.Violation!.Invariant, shortest.Violation?.Invariant);
        var lines = shortest.Transcript.Split('\n').Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name} {options.Seed}: {recording.Faults} faults, {recording.Whole.LastDeed} deeds, {shortest.Faults} left; {lines} lines; without {without}");
        Assert.True(lines <= MostLines, $"{lines} lines:\n{shortest.Transcript}");
    }

    [Fact]
    public void Recording_PlayedWithAllOfItsFaults_IsTheRunItself()
    {
        var recording = new Recording(WorldOptions.Draw(4713));

        Assert.Equal(recording.Whole.Hash, recording.Play(Omissions.None).Hash);
        Assert.Equal(recording.Whole.Faults, recording.Faults);
    }
}
