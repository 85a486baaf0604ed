using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Connections;

/// <summary><c>netconnect disconnect</c>: deletes a connection and follows until nothing is left of it.</summary>
internal static class DisconnectCommand
{
    public static Command Create(Runner runner, string name)
    {
        var command = new Command(name, Help.With(
            "Delete a connection. Everything that was made for it is removed; what others made or still use stays.", ["disconnect web db", "disconnect \"web to db\" --yes"]));
        var which = new Which(command);
        var (yes, wait) = (Asking.Yes(), new WaitOptions());
        command.Add(yes);
        wait.AddTo(command);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await which.FindAsync(session, cancellationToken);
            var (id, title) = (connection.Text("id"), connection.Text("name"));
            if (!session.Confirm($"Delete {title} ({connection.Text("state")})? Its traffic ends.", session.Parsed.GetValue(yes)))
                throw new CliException(ExitCodes.Failure, "Nothing was deleted.");
            var progress = new Progress(session, id);
            await progress.SkipAsync(cancellationToken);
            var last = await session.Client.SendAsync(HttpMethod.Delete, $"/v1/connections/{id}", cancellationToken: cancellationToken);
            if (wait.Of(session) is { } timeout)
                last = await progress.UntilAsync(state => state is "DELETED", timeout, cancellationToken);
            session.Answer(last, () => session.Screen.Line($"{title} is {last.Text("state")}."));
            return wait.Of(session) is null || last.Text("state") == "DELETED" ? ExitCodes.Success : ExitCodes.Pending;
        });
    }
}
