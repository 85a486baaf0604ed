using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Modes;

/// <summary><c>mode restore</c> and <c>mode strays</c>: what to read before a restored installation is resumed.</summary>
internal static class RestoreReport
{
    private static readonly IReadOnlyList<Column> Lost =
        [new("At", "at", Shows.Time), new("Who", "actor"), new("Did", "action"), new("To", "subject"), new("Outcome", "outcome")];

    private static readonly IReadOnlyList<Column> Strays = [new("Network", "network"), new("Kind", "kind"), new("Id", "id"), new("Of", "link")];

    private static readonly IReadOnlyList<Column> WouldDo = [new("Connection", "name"), new("Condition", "condition"), new("Message", "message")];

    public static Command Restore(Runner runner) => runner.Does(
        new("restore", "After a restore: what was lost, what is newer in the clouds, and what would be done first (operators, auditors)."),
        async (session, cancellationToken) =>
        {
            var report = await session.GetAsync("/v1/operations/restore", cancellationToken);
            session.Answer(report, () => Show(session, report));
            return ExitCodes.Success;
        });

    public static Command StraysCommand(Runner runner) => runner.Does(
        new("strays", "Objects with this installation's mark that are on no record: reported, never touched (operators, auditors)."),
        async (session, cancellationToken) =>
        {
            var strays = await session.GetAsync("/v1/operations/strays", cancellationToken);
            session.Answer(strays, () => ShowStrays(session, strays));
            return ExitCodes.Success;
        });

    private static void Show(Session session, JsonElement report)
    {
        var how = report.Text("lost_is_complete") == "yes" ? $"{report.Text("lost_count")} decisions were lost" : "what was lost is not known: look into an exported audit";
        session.Screen.Line($"Restored from a backup of {report.Text("backup_at")}; {how}. Reviewed: {report.Text("reviewed")}.");
        session.Screen.Table(EntityCommands.TableOf(session, Lost, [.. report.Items("lost")]));
        session.Screen.Line("On no record, so newer than the backup:");
        ShowStrays(session, report.At("strays"));
        session.Screen.Line("What would be done first:");
        session.Screen.Table(EntityCommands.TableOf(session, WouldDo, [.. report.Items("would_do")]));
    }

    private static void ShowStrays(Session session, JsonElement strays)
    {
        session.Screen.Table(EntityCommands.TableOf(session, Strays, [.. strays.Items("items")]));
        foreach (var region in strays.Items("unreadable"))
            session.Screen.Line($"Not readable: {region.AsText()}");
    }
}
