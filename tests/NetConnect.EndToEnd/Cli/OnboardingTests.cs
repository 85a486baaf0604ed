using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NetConnect.Cli;
using NetConnect.Cli.Running;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Cli;

/// <summary>What a newcomer types.</summary>
public sealed class OnboardingTests
{
    [Fact]
    public async Task The_demo_plays_the_commands_of_the_README()
    {
        var data = Directory.CreateTempSubdirectory("netconnect-onboarding-");
        var readme = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Here())!, "../../../README.md"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var builder = ServerApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        await using (await ServerApplication.StartAsync(builder, new() { Urls = "http://127.0.0.1:0", Data = data.FullName, CloudSim = "on" }))
        {
            var exit = await CommandLine.RunAsync(["demo", "--play", "--data", data.FullName], new Shell { Output = output, Error = error });
            Assert.True(exit == 0, $"{exit}\n{output}\n{error}");
        }

        var typed = output.ToString().Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..].TrimEnd()).ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, command => Assert.Contains($"    {command}\n", readme, StringComparison.Ordinal));
        Assert.Contains("web to db is DELETED.", output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data.FullName, "server.json")));
        data.Delete(recursive: true);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
