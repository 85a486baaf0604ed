using NetConnect.Api.Tests.Support;
using NetConnect.Cli;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Api.Tests.Cli;

public sealed class SecretCommandTests : IDisposable
{
    private const string Service = "00000000-0000-0000-0000-000000000001";

    private readonly TempFolder _folder = new();

    private string Value => Path.Combine(_folder.Path, "value");

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Put_list_rotate_and_remove_never_show_the_secret()
    {
        await File.WriteAllTextAsync(Value, "AKIA1:s3cret\n", TestContext.Current.CancellationToken);

        var put = await RunAsync("secret", "put", "aws", "--service", Service, "--from", Value, "--data", Data);
        Assert.Equal("AKIA1:s3cret", SealedSecrets.Of(Data).Read(SecretId.TryMake(Service, "aws")!));
        var list = await RunAsync("secret", "list", "--data", Data);
        var rotate = await RunAsync("secret", "rotate", "--data", Data);
        var remove = await RunAsync("secret", "remove", "aws", "--service", Service, "--data", Data);
        var again = await RunAsync("secret", "remove", "aws", "--service", Service, "--data", Data);

        Assert.Equal([0, 0, 0, 0, 1], new[] { put, list, rotate, remove, again }.Select(run => run.Exit));
        Assert.Contains("secret:aws", put.Output, StringComparison.Ordinal);
        Assert.Equal($"{Service}  aws\n", list.Output);
        Assert.StartsWith("1 secrets are sealed", rotate.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", string.Concat(new[] { put, list, rotate, remove, again }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret", "put", "../x", "--service", Service)]
    [InlineData("secret", "put", "aws", "--service", "payments")]
    [InlineData("secret", "put", "aws")]
    [InlineData("secret", "put", "aws", "s3cret", "--service", Service)]
    public async Task What_is_not_understood_changes_nothing(params string[] args)
    {
        var (exit, _, error) = await RunAsync([.. args, "--data", Data]);

        Assert.Equal(2, exit);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task An_empty_secret_is_refused()
    {
        await File.WriteAllTextAsync(Value, "\n", TestContext.Current.CancellationToken);

        Assert.Equal(2, (await RunAsync("secret", "put", "aws", "--service", Service, "--from", Value, "--data", Data)).Exit);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
