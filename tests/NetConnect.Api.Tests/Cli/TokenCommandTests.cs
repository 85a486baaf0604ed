using Microsoft.IdentityModel.JsonWebTokens;
using NetConnect.Api.Tests.Support;
using NetConnect.Cli;

namespace NetConnect.Api.Tests.Cli;

public sealed class TokenCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Token_Asked_StandsAloneOnTheLastLine()
    {
        var (exit, output, _) = await RunAsync("token", "--data", _folder.Path, "--as", "ann", "--groups", "a, b,", "--hours", "2");
        var token = new JsonWebToken(output.TrimEnd('\n').Split('\n')[^1]);

        Assert.Equal((0, "ann"), (exit, token.Subject));
        Assert.Equal(["a", "b"], token.Claims.Where(claim => claim.Type == "groups").Select(claim => claim.Value));
        Assert.Equal(TimeSpan.FromHours(2), token.ValidTo - token.ValidFrom);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("token", "--as", "")]
    [InlineData("token", "--as", "ann", "--hours", "0")]
    [InlineData("token", "--as", "ann", "--hours", "many")]
    [InlineData("token", "--as", "ann", "--bogus")]
    [InlineData("tokne")]
    [InlineData]
    public async Task Token_BadUsage_ExitsWith2AndSaysWhatToTry(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_DataIsAFile_ExitsWith1()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync("token", "--data", file, "--as", "ann");

        Assert.Equal((1, ""), (exit, output));
        Assert.NotEmpty(error);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
