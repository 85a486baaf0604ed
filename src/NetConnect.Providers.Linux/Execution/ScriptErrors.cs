namespace NetConnect.Providers.Linux.Execution;

/// <summary>What the words of the tools mean.</summary>
internal static class ScriptErrors
{
    private static readonly string[] NotAllowed = ["Operation not permitted", "ermission denied", "Host key verification failed"];

    private static readonly string[] Senseless = ["Operation not supported", "Unknown device type", "not found", "File exists", "Invalid argument", "syntax error"];

    /// <summary>The same script will fail again.</summary>
    public static bool IsRefusal(string error) => IsNotAllowed(error) || Has(error, Senseless);

    public static bool IsNotAllowed(string error) => Has(error, NotAllowed);

    /// <summary>Nothing was run, because there is no such gateway; one that we may not enter is no answer to that.</summary>
    public static bool IsNoNamespace(string error) => Array.Exists(error.Split('\n'), line =>
        (line.StartsWith("Cannot open network namespace", StringComparison.Ordinal) && line.Contains("No such file", StringComparison.Ordinal))
        || (line.StartsWith("setting the network namespace", StringComparison.Ordinal) && line.Contains("Invalid argument", StringComparison.Ordinal)));

    private static bool Has(string error, string[] words) => Array.Exists(words, word => error.Contains(word, StringComparison.Ordinal));
}
