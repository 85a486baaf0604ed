using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Entities;

/// <summary><c>network list PROVIDER</c> and <c>provider check PROVIDER</c>: what a provider sees.</summary>
internal static class NetworkCommand
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("Network", "network_id"), new("Name", "name"), new("Prefixes", "cidrs"),
        new("Subnets", "subnets", subnets => string.Join(", ", subnets.EnumerateArray().Select(subnet => subnet.Text("cidr")))),
        new("Status", "status"), new("Resource", "resource", Refers: "resource"), new("Other links", "foreign_links", Shows.Count),
    ];

    public static Command Create(Runner runner)
    {
        var which = EntityCommands.Which(EntitySpecs.Provider);
        var list = new Command("list", "List the networks that exist where a provider looks.") { which };
        return new("network", Help.With("Networks: what exists in the clouds, found and not typed.", ["network list web/aws"]))
        {
            runner.Does(list, async (session, cancellationToken) =>
            {
                var id = await session.Names.IdAsync("provider", session.Parsed.GetRequiredValue(which), cancellationToken);
                var page = await session.GetAsync($"/v1/providers/{id}/networks", cancellationToken);
                await session.Names.LearnAsync(Columns, cancellationToken);
                session.Answer(page, () => session.Screen.Table(EntityCommands.TableOf(session, Columns, [.. page.Items("items")])));
                return ExitCodes.Success;
            }),
        };
    }

    public static Command Check(Runner runner)
    {
        var which = EntityCommands.Which(EntitySpecs.Provider);
        var command = new Command("check", "Try a provider's credentials with harmless reads.") { which };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var id = await session.Names.IdAsync("provider", session.Parsed.GetRequiredValue(which), cancellationToken);
            var provider = await session.PostAsync($"/v1/providers/{id}/check", null, cancellationToken);
            await EntityCommands.ShowOneAsync(session, EntitySpecs.Provider, provider, cancellationToken);
            return provider.Text("state") == "READY" ? ExitCodes.Success : ExitCodes.Failure;
        });
    }
}
