namespace NetConnect.Providers.Linux.Execution;

/// <summary>Which words of the tools mean that the same script will fail again.</summary>
internal static class ScriptErrors
{
    private static readonly string[] Refusals =
        ["Operation not permitted", "Permission denied", "Operation not supported", "Unknown device type", "not found", "File exists", "Invalid argument", "syntax error"];

    public static bool IsRefusal(string error) => Refusals.Any(word => error.Contains(word, StringComparison.Ordinal));
}
