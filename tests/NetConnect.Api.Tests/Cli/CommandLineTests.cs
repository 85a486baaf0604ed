using NetConnect.Cli;

namespace NetConnect.Api.Tests.Cli;

/// <summary>What needs no server.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("bash", "complete -F _netconnect netconnect")]
    [InlineData("zsh", "compdef _netconnect netconnect")]
    [InlineData("fish", "complete -f -c netconnect")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Completion_OfAShell_IsItsScript(string shell, string line) =>
        Assert.Contains(line, (await RunAsync("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Suggest_UnfinishedLine_ListsWhatFits()
    {
        var (exit, output, _) = await RunAsync("[suggest:16]", "netconnect conne");

        Assert.Equal(0, exit);
        Assert.Equal(["connect", "connection", "disconnect"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Help_OfAll_IsShortAndTellsExitCodes()
    {
        var (exit, output, _) = await RunAsync("--help");

        Assert.Equal(0, exit);
        Assert.Contains("  7  taken in, but not settled yet", output, StringComparison.Ordinal);
        Assert.Contains("Connect two resources.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Examples:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("service", "creat", "web")]
    [InlineData("path", "a", "b", "--tcp", "x")]
    [InlineData("connection", "reject", "a")]
    public async Task BadUsage_ExitsWith2AndNamesTheCommandToAsk(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"Try: netconnect {args[0]}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadNumber_IsAnsweredInPlainWords() => Assert.StartsWith(
        "Cannot parse argument 'x' for option '--tcp': give a whole number.", (await RunAsync("path", "a", "b", "--tcp", "x")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("resource", "create", "web", "--allow", "tcp:443:1")]
    [InlineData("service", "update", "web")]
    [InlineData("provider", "create", "aws")]
    [InlineData("service", "create", "web", "--set", "nonsense")]
    [InlineData("service", "list", "--server", "ftp://x")]
    public async Task BadValues_ExitWith2BeforeAnythingIsSent(params string[] args)
    {
        var (exit, output, error) = await RunAsync([.. args, "--token", "x"]);

        Assert.Equal((2, ""), (exit, output));
        Assert.NotEmpty(error);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
