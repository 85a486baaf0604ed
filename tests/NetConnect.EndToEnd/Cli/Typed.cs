using System.Text.Json.Nodes;

namespace NetConnect.EndToEnd.Cli;

/// <summary>How a command ended.</summary>
internal sealed record Typed(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public Typed Ends(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Ended with {ExitCode}, not {exitCode}:\n{Output}\n{Error}");
        return this;
    }

    public Typed Says(string text)
    {
        Assert.Contains(text, Output, StringComparison.Ordinal);
        return this;
    }

    public Typed Complains(string text)
    {
        Assert.Contains(text, Error, StringComparison.Ordinal);
        return this;
    }
}
