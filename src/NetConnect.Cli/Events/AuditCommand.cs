using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Events;

/// <summary><c>netconnect audit list</c></summary>
internal static class AuditCommand
{
    private static readonly IReadOnlyList<Column> Columns =
        [new("At", "at", Shows.Time), new("Who", "actor"), new("Did", "action"), new("To", "subject"), new("Outcome", "outcome")];

    public static Command Create(Runner runner)
    {
        var last = LastOption.Create();
        var list = new Command("list", "List the entries, oldest first.") { last };
        return new("audit", Help.With("The audit log: who did what, when, with which outcome.", ["audit list --last 20"]))
        {
            runner.Does(list, async (session, cancellationToken) =>
            {
                var all = (await Lists.AllAsync(session, "/v1/audit", "", cancellationToken)).TakeLast(session.Parsed.GetValue(last) ?? int.MaxValue).ToList();
                session.Answer(Lists.AsPage(all), () => session.Screen.Table(EntityCommands.TableOf(session, Columns, all)));
                return ExitCodes.Success;
            }),
        };
    }
}
