using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Graph;

/// <summary><c>netconnect dependents RESOURCE</c>: who would lose what.</summary>
internal static class DependentsCommand
{
    private static readonly IReadOnlyList<Column> Columns =
        [new("Connection", "name"), new("State", "state"), new("Other end", "other.name"), new("Owners", "other.owners"), new("Loses", "loses")];

    public static Command Create(Runner runner)
    {
        var which = EntityCommands.Which(EntitySpecs.Resource);
        var command = new Command("dependents", Help.With("Who would lose what if a resource went away.", ["dependents db"])) { which };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var id = await session.Names.IdAsync("resource", session.Parsed.GetRequiredValue(which), cancellationToken);
            var all = await Lists.AllAsync(session, $"/v1/resources/{id}/dependents", "", cancellationToken);
            session.Answer(Lists.AsPage(all), () => session.Screen.Table(EntityCommands.TableOf(session, Columns, all)));
            return ExitCodes.Success;
        });
    }
}
