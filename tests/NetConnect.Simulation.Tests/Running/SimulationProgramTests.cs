using NetConnect.Simulation.Running;

namespace NetConnect.Simulation.Tests.Running;

public class SimulationProgramTests
{
    [Theory]
    [InlineData("--seeds", "many")]
    [InlineData("--threads", "0")]
    [InlineData("--sedes", "3")]
    [InlineData("--without", "everything")]
    public void CommandLine_ThatIsWrong_EndsWithTwoAndSaysWhy(params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(2, SimulationProgram.Run(args, output, isTerminal: false));
        Assert.Contains(args[0], output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_WithATrace_IsTold()
    {
        using var output = new StringWriter();
        Assert.Equal(0, SimulationProgram.Run(["--seed", "5", "--trace"], output, isTerminal: false));
        Assert.Contains("the faults are over", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Everything held.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_AreCountedWithoutATerminal()
    {
        using var output = new StringWriter();
        Assert.Equal(0, SimulationProgram.Run(["--seeds", "4", "--from", "5", "--threads", "2"], output, isTerminal: false));
        Assert.Contains("4/4 seeds", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', output.ToString());
    }
}
