using System.CommandLine;
using NetConnect.Contracts.Client;

namespace NetConnect.Cli.Running;

/// <summary>Gives commands their action, and every end its exit code.</summary>
internal sealed class Runner(Shell shell, GlobalOptions options)
{
    public Shell Shell => shell;

    /// <summary>The command with its action.</summary>
    public Command Does(Command command, Func<Session, CancellationToken, Task<int>> act)
    {
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, act, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<Session, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        var isJson = parsed.GetValue(options.Json);
        try
        {
            using var session = new Session(shell, parsed, options);
            return await Reaching(session, () => act(session, cancellationToken), cancellationToken);
        }
        catch (CliException end)
        {
            shell.Error.WriteLine(end.Message);
            return end.ExitCode;
        }
        catch (NetConnectApiException refusal)
        {
            Refusals.Show(refusal, shell.Error, isJson);
            return Refusals.ExitCodeOf(refusal);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            shell.Error.WriteLine("Interrupted. What the server has taken in it carries on; `netconnect connection list` shows it.");
            return ExitCodes.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            shell.Error.WriteLine(fault.Message);
            return ExitCodes.Failure;
        }
    }

    private static async Task<int> Reaching(Session session, Func<Task<int>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (HttpRequestException fault)
        {
            throw new CliException(ExitCodes.Unavailable, Refusals.Unreachable(session.Access, fault.GetBaseException().Message));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CliException(ExitCodes.Unavailable, Refusals.Unreachable(session.Access, "it does not answer"));
        }
    }
}
