namespace NetConnect.Cli.Running;

/// <summary>The command ends here: the message says why and what to do.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
