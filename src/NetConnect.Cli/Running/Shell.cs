namespace NetConnect.Cli.Running;

/// <summary>What surrounds a command: where it writes, whom it can ask, what the environment says.</summary>
public sealed record Shell
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Output is a terminal: tables and colours are welcome.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Somebody is there to answer a question.</summary>
    public bool CanAsk { get; init; }

    public Func<string, string?> Variable { get; init; } = _ => null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The shell that the process runs in.</summary>
    public static Shell OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Input = Console.In,
        IsTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        Variable = Environment.GetEnvironmentVariable,
    };
}
