using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The first thing a newcomer runs.</summary>
public sealed class DemoTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly string[] Told = ["PENDING_APPROVAL", "ESTABLISHED", "pcx-", "DELETED"];

    [Fact]
    public async Task The_demo_ends_well_in_plain_lines()
    {
        await using var demo = Child.Start("NetConnect.Server.dll", "--demo", "--urls", "http://127.0.0.1:0");

        var code = await demo.ExitAsync();

        Assert.True(code == 0, demo.Output);
        Assert.DoesNotContain('\u001b', demo.Output);
        Assert.All(Told, word => Assert.Contains(word, demo.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_plays_on_a_server_that_runs_already_as_often_as_one_likes()
    {
        for (var times = 0; times < 2; times++)
        {
            await using var demo = Child.Start("NetConnect.Server.dll", "--demo", "--server", estate.Url, "--data", estate.DataDirectory, "--cloudsim-url", estate.Cloud.Url);

            var code = await demo.ExitAsync();

            Assert.True(code == 0, demo.Output);
            Assert.All(Told, word => Assert.Contains(word, demo.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_demo_says_what_is_missing_to_play_on_a_server()
    {
        await using var demo = Child.Start("NetConnect.Server.dll", "--demo", "--server", estate.Url, "--data", "/nowhere");

        Assert.Equal(1, await demo.ExitAsync());
        Assert.Contains("/nowhere is not the data directory", demo.Output, StringComparison.Ordinal);
    }
}
