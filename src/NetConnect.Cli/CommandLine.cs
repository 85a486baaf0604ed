using System.CommandLine;
using NetConnect.Cli.Running;

namespace NetConnect.Cli;

/// <summary>Runs command lines; their ends become exit codes.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line; output goes where it is told to, so that tests can read it.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error) =>
        RunAsync(args, new Shell { Output = output, Error = error, Variable = Environment.GetEnvironmentVariable });

    public static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken cancellationToken = default)
    {
        var parsed = CommandTree.Create(shell).Parse(args);
        // What a shell asks for completions is an unfinished line: it has errors by nature.
        if (parsed.Errors.Count > 0 && !args.Take(1).Any(arg => arg.StartsWith("[suggest", StringComparison.Ordinal)))
            return ReportUsage(parsed, shell.Error);
        foreach (var command in parsed.CommandResult.Command.Subcommands)
            command.Description = Help.Summary(command.Description ?? "");
        var invocation = new InvocationConfiguration { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private static int ReportUsage(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
            error.WriteLine(Plain(fault.Message));
        error.WriteLine($"Try: {PathOf(parsed.CommandResult)} --help");
        return ExitCodes.Usage;
    }

    // The parser names types as the runtime does.
    private static string Plain(string message) => message.IndexOf(" as expected type", StringComparison.Ordinal) is >= 0 and var end
        ? $"{message[..end]}{(message.Contains("Int32", StringComparison.Ordinal) ? ": give a whole number." : ".")}"
        : message;

    private static string PathOf(System.CommandLine.Parsing.CommandResult result) =>
        result.Command is RootCommand ? "netconnect" : $"{PathOf((System.CommandLine.Parsing.CommandResult)result.Parent!)} {result.Command.Name}";
}
