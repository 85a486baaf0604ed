using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Plans;

namespace NetConnect.Simulation.Tests.Plans;

/// <summary>All single faults, enumerated: each must come to what the script comes to without any.</summary>
public class CrashPlanTests
{
    [Theory]
    [InlineData("R2", 400)]
    [InlineData("R3", 150)]
    [InlineData("R4", 1200)]
    [InlineData("R17", 8)]
    public void Plan_WithOneFaultAtATime_ComesToTheSame(string name, int atLeast)
    {
        var plan = CrashPlan.All.Single(plan => plan.Name == name);
        Assert.True(plan.Points().Count >= atLeast, $"{plan.What}: only {plan.Points().Count} points. Does the script still go all the way?");

        using var output = new StringWriter();
        var failures = PlanRun.Play(plan, Environment.ProcessorCount, output, TimeProvider.System);

        TestContext.Current.TestOutputHelper?.WriteLine(output.ToString());
        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(5)));
    }

    [Fact]
    public void Script_WithoutFaults_LeavesOneConnectionOfTwo()
    {
        var result = CrashPlan.Play(new PlannedInjector());
        Assert.Null(result.Violation);
        Assert.Contains("Deleted", result.Outcome, StringComparison.Ordinal);
        Assert.Contains("Established", result.Outcome, StringComparison.Ordinal);
    }
}
