namespace NetConnect.Cli.Running;

/// <summary>Texts of help.</summary>
internal static class Help
{
    /// <summary>The first sentence: what a list of commands has room for.</summary>
    public static string Summary(string about)
    {
        var line = about.Split('\n')[0];
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }

    public static string With(string about, IReadOnlyList<string> examples) => examples.Count == 0
        ? about
        : $"{about}\n\nExamples:\n{string.Join('\n', examples.Select(example => "  netconnect " + example))}";
}
