using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Connections;

/// <summary>The simple actions on connections, out of data.</summary>
internal static class ActionCommands
{
    public static ActionSpec Reject { get; } = new("reject", "Refuse a connection for your side; the reason is told.", NeedsReason: true);

    public static IReadOnlyList<ActionSpec> All { get; } =
    [
        Reject,
        new("withdraw", "Take back what you asked for, before it is approved."),
        new("retry", "Try again what failed.", TakesTime: true),
        new("suspend", "Take a connection down and keep it; `resume` makes it again.", TakesTime: true),
        new("resume", "Make a suspended connection again.", TakesTime: true),
        new("detach", "Forget a connection and leave the cloud as it is (operators)."),
    ];

    public static Command Create(Runner runner, ActionSpec action)
    {
        var command = new Command(action.Name, Help.With(action.About, [$"connection {action.Name} \"web to db\"{(action.NeedsReason ? " --reason \"not before the audit\"" : "")}"]));
        var which = new Which(command);
        var reason = new Option<string?>("--reason") { Description = "On record", HelpName = "TEXT", Required = action.NeedsReason };
        var side = new Option<string?>("--side") { Description = "Operators: in the place of this side's owners", HelpName = "left|right" };
        var (yes, wait) = (Asking.Yes(), new WaitOptions());
        foreach (var option in new Option[] { reason, side, yes })
            command.Add(option);
        if (action.TakesTime)
            wait.AddTo(command);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await which.FindAsync(session, cancellationToken);
            if (!session.Confirm($"{char.ToUpperInvariant(action.Name[0])}{action.Name[1..]} {connection.Text("name")}?", session.Parsed.GetValue(yes)))
                throw new CliException(ExitCodes.Failure, "Nothing was done.");
            var body = ApproveCommand.Body(("reason", session.Parsed.GetValue(reason)), ("side", session.Parsed.GetValue(side)));
            var progress = new Progress(session, connection.Text("id"));
            await progress.SkipAsync(cancellationToken);
            var last = await session.PostAsync($"/v1/connections/{connection.Text("id")}/{action.Name}", body, cancellationToken);
            if (action.TakesTime && wait.Of(session) is { } timeout)
                last = await progress.UntilAsync(state => state is not ("PROVISIONING" or "DELETING"), timeout, cancellationToken);
            session.Answer(last, () => session.Screen.Line($"{last.Text("name")} is {last.Text("state")}. {last.Text("reason")}".TrimEnd()));
            return action.TakesTime && wait.Of(session) is not null ? ConnectionWords.ExitCodeOf(last.Text("state")) : ExitCodes.Success;
        });
    }
}
