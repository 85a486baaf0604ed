using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Connections;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Modes;

/// <summary><c>pause</c>, <c>resume</c> and <c>mode show</c>: the brakes.</summary>
internal static class ModeCommands
{
    private const string Path = "/v1/operations/modes";
    private const string Everything = "installation";

    private static readonly IReadOnlyList<Column> Columns =
    [
        new("Scope", "scope"), new("Mode", "mode"), new("Reason", "reason"), new("By", "by"), new("Since", "since", Shows.Time),
        new("Changes", "spent.changes"), new("Deletions", "spent.deletions"), new("Repairs", "spent.repairs"),
    ];

    public static Command Show(Runner runner) => new("mode", Help.With(
        "Modes: what is changed (ACTIVE), and what is only watched (OBSERVE).", ["mode show", "pause AWS/111111111111 --reason \"incident 4711\"", "resume"]))
    {
        runner.Does(new("show", "Show all modes, and what was spent of the budgets within the last hour."), async (session, cancellationToken) =>
        {
            var modes = await session.GetAsync(Path, cancellationToken);
            session.Answer(modes, () =>
            {
                session.Screen.Table(EntityCommands.TableOf(session, Columns, [.. modes.Items("items")]));
                session.Screen.Line($"Budgets for an account and hour: {modes.Text("budgets.changes")} changes, {modes.Text("budgets.deletions")} deletions, {modes.Text("budgets.repairs")} repairs.");
                if (modes.Text("pause_file") == "yes")
                    session.Screen.Line("A file PAUSE lies in the data directory: nothing is changed until it is removed.");
            });
            return ExitCodes.Success;
        }),
        RestoreReport.Restore(runner),
        RestoreReport.StraysCommand(runner),
    };

    public static Command Pause(Runner runner) => Set(
        runner, "pause", "OBSERVE", "Stop all changes, at once: everything is still watched, and shows what would be done (operators).");

    public static Command Resume(Runner runner) => Set(
        runner, "resume", "ACTIVE", "Let changes be made again (operators). For one suspended connection: netconnect connection resume.");

    private static Command Set(Runner runner, string name, string mode, string about)
    {
        var scope = new Argument<string>("SCOPE")
        {
            Description = "An account (AWS/111111111111), a network (AWS/111111111111/vpc-1a1a1a1a) or the installation", DefaultValueFactory = _ => Everything,
        };
        var reason = new Option<string?>("--reason") { Description = "For whoever asks tomorrow", HelpName = "TEXT" };
        var command = new Command(name, Help.With(about, [name, $"{name} AWS/111111111111 --reason \"incident 4711\""])) { scope, reason };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var body = ApproveCommand.Body(("scope", session.Parsed.GetValue(scope)), ("mode", mode), ("reason", session.Parsed.GetValue(reason)));
            var now = await session.Client.SendAsync(HttpMethod.Put, Path, body, cancellationToken: cancellationToken);
            session.Answer(now, () => session.Screen.Line($"{now.Text("scope")} is {now.Text("mode")}."));
            return ExitCodes.Success;
        });
    }
}
