namespace NetConnect.Providers.Linux.Reach;

/// <summary>How a script ended on a gateway.</summary>
/// <param name="HasRun">False when it is certain that nothing of it was carried out.</param>
internal sealed record ScriptResult(int ExitCode, string Output, string Error, bool HasRun = true)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>For people: the last line of what went wrong.</summary>
    public string Reason => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"exit code {ExitCode}";
}
