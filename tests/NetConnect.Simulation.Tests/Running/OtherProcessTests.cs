using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NetConnect.Simulation.Running;

namespace NetConnect.Simulation.Tests.Running;

/// <summary>A seed is the same run for whoever plays it, or nobody can look at what somebody else has found.</summary>
public partial class OtherProcessTests
{
    private static readonly string Simulator = Path.Combine(AppContext.BaseDirectory, "NetConnect.Simulation.dll");

    [Theory]
    [InlineData("A", 5)]
    [InlineData("B", 1)]
    public async Task Seeds_PlayedInAnotherProcess_ComeToTheSame(string tier, int seeds)
    {
        string[] command = ["--seeds", $"{seeds}", "--from", "30", "--tier", tier, "--threads", "1"];
        using var output = new StringWriter();
        SimulationProgram.Run(command, output, isTerminal: false);
        var here = HashIn(output.ToString());
        Assert.Equal(here, HashIn(await PlayElsewhereAsync(command)));
    }

    /// <summary>In a process of its own, on a machine that is set up otherwise.</summary>
    private static async Task<string> PlayElsewhereAsync(string[] command)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Simulator, .. command]) { RedirectStandardOutput = true };
        (start.Environment["TZ"], start.Environment["LC_ALL"]) = ("Asia/Kolkata", "tr_TR.UTF-8");
        using var process = Process.Start(start) ?? throw new Win32Exception();
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, told);
        return told;
    }

    private static string HashIn(string told) => HashOfAll().Match(told) is { Success: true } match ? match.Groups[1].Value : throw new FormatException(told);

    [GeneratedRegex("Hash of all: ([0-9a-f]{16})")]
    private static partial Regex HashOfAll();
}
