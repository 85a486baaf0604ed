using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The first thing a newcomer runs.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_ends_well_in_plain_lines()
    {
        await using var demo = Child.Start("NetConnect.Server.dll", "--demo", "--urls", "http://127.0.0.1:0");

        var code = await demo.ExitAsync();

        Assert.True(code == 0, demo.Output);
        Assert.DoesNotContain('\u001b', demo.Output);
        Assert.All(["PENDING_APPROVAL", "ESTABLISHED", "pcx-", "DELETED"], word => Assert.Contains(word, demo.Output, StringComparison.Ordinal));
    }
}
