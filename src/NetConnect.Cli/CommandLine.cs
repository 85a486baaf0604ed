using System.CommandLine;
using NetConnect.Cli.Secrets;
using NetConnect.Cli.Tokens;

namespace NetConnect.Cli;

/// <summary>The commands of <c>netconnect</c> and how their ends become exit codes.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line; output goes where it is told to, so that tests can read it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("netconnect: connect networks, wherever they run.") { TokenCommand.Create(TimeProvider.System), SecretCommand.Create() };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return ReportUsage(parsed, error);
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private static int ReportUsage(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
            error.WriteLine(fault.Message);
        error.WriteLine($"Try: {CommandPath(parsed.CommandResult.Command)} --help");
        return ExitCodes.Usage;
    }

    private static string CommandPath(Command command) => command is RootCommand ? "netconnect" : $"netconnect {command.Name}";
}
