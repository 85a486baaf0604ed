using System.Diagnostics;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Hosting;

public sealed class HostingTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("cloudsim-").FullName;

    private string StateFile => Path.Combine(directory, "world.json");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task World_AfterARestart_IsTheSameAndItsKeysStillWork()
    {
        Signer keys;
        string vpc;
        await using (var first = await SimHost.StartAsync(StateFile))
        {
            keys = await first.AssumeAsync(Left);
            vpc = (await first.Ec2Async(keys, "CreateVpc", ("CidrBlock", "10.1.0.0/16")))["vpcId"];
        }
        await using var second = await SimHost.StartAsync(StateFile);
        Assert.Equal([vpc], (await second.Ec2Async(keys, "DescribeVpcs")).All("vpcId"));
        Assert.NotEqual(vpc, (await second.Ec2Async(keys, "CreateVpc", ("CidrBlock", "10.2.0.0/16")))["vpcId"]);
    }

    [Fact]
    public async Task Answer_OfAMutatingCall_IsOnDiskBeforeItIsGiven()
    {
        await using var host = await SimHost.StartAsync(StateFile);
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), TestContext.Current.CancellationToken, async (n, cancellationToken) =>
        {
            var vpc = (await host.Ec2Async(Signer.Root, "CreateVpc", ("CidrBlock", $"10.{n}.0.0/16")))["vpcId"];
            Assert.Contains(vpc, await File.ReadAllTextAsync(StateFile, cancellationToken));
        });
    }

    [Fact]
    public async Task Program_KilledWhileAnswering_LosesNothingItAnswered()
    {
        var answered = new List<string>();
        using (var process = Start("--urls", "http://127.0.0.1:0", "--state", StateFile))
        {
            var greeting = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            using var http = new HttpClient();
            var url = new Uri(greeting!.Split(' ')[^1]);
            try
            {
                for (var n = 0; n < 100; n++)
                {
                    answered.Add(await CreateVpcAsync(http, url, n));
                    if (n == 5) _ = Task.Run(process.Kill, TestContext.Current.CancellationToken);
                }
            }
            catch (HttpRequestException)
            {
                // The kill came in the middle of a call; its outcome is anybody's guess, the others' is not.
            }
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await using var host = await SimHost.StartAsync(StateFile);
        var found = (await host.Ec2Async(Signer.Root, "DescribeVpcs")).All("vpcId");
        Assert.Empty(answered.Except(found));
        Assert.InRange(found.Count - answered.Count, 0, 1);
    }

    private static async Task<string> CreateVpcAsync(HttpClient http, Uri url, int n)
    {
        using var request = Signer.Root.Sign(url, Ireland, "ec2", DateTimeOffset.UtcNow, $"Action=CreateVpc&Version=2016-11-15&CidrBlock=10.{n}.0.0%2F16");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(new((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))["vpcId"];
    }

    [Theory]
    [InlineData("http://0.0.0.0:5500")]
    [InlineData("http://192.168.1.1:5500")]
    [InlineData("http://example.com:5500")]
    [InlineData("https://127.0.0.1:5500")]
    [InlineData("5500")]
    public async Task Start_BeyondLoopback_IsRefused(string url) =>
        await Assert.ThrowsAsync<ArgumentException>(() => CloudSimServer.StartAsync(new CloudSimOptions { Url = url }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Start_BeyondLoopback_IsPossible_WhenTheNetworkIsItsOwn()
    {
        await using var server = await CloudSimServer.StartAsync(new CloudSimOptions { Url = "http://0.0.0.0:0", BeyondLoopback = true }, TestContext.Current.CancellationToken);
        Assert.StartsWith("http://0.0.0.0:", server.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_AskedToStop_StopsWithExitCodeZero()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--state", StateFile);
        Assert.StartsWith("CloudSim listens on http://127.0.0.1:", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Program_WithAStateFileItCannotRead_SaysSoAndLeavesItAlone()
    {
        await File.WriteAllTextAsync(StateFile, "{ \"format\": 99 }", TestContext.Current.CancellationToken);
        using var process = Start("--urls", "http://127.0.0.1:0", "--state", StateFile);
        Assert.Contains("no world of format 1", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("{ \"format\": 99 }", await File.ReadAllTextAsync(StateFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Program_WithAFlagItDoesNotKnow_SaysSo()
    {
        using var process = Start("--port", "1");
        Assert.Contains("There is no --port", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
        [typeof(CloudSimServer).Assembly.Location, .. arguments])
    { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
