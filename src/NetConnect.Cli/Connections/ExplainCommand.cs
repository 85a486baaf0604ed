using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;
using NetConnect.Contracts;

namespace NetConnect.Cli.Connections;

/// <summary><c>netconnect explain</c>: why this link, or which it would be.</summary>
internal static class ExplainCommand
{
    public static Command Create(Runner runner)
    {
        var command = new Command("explain", Help.With(
            "Explain a connection: every link type that was weighed, its cost, what speaks against it, and how it stands. Of two resources that "
            + "are not connected: what would be decided now (changes nothing).", ["explain web db", "explain \"web to db\""]));
        var which = new Which(command);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await FindAsync(session, which, cancellationToken);
            var decision = connection is { } known
                ? await session.GetAsync($"/v1/connections/{known.Text("id")}/decision", cancellationToken)
                : await DecideAsync(session, which.Named(session), cancellationToken);
            session.Answer(decision, () => Show(session, decision, connection, which.Named(session)));
            return ExitCodes.Success;
        });
    }

    private static async Task<JsonElement?> FindAsync(Session session, Which which, CancellationToken cancellationToken) =>
        which.Named(session) is [var left, var right]
            ? await (await Ends.OfAsync(session, left, right, cancellationToken)).ConnectionAsync(session, cancellationToken)
            : await which.FindAsync(session, cancellationToken);

    private static async Task<JsonElement> DecideAsync(Session session, string[] named, CancellationToken cancellationToken)
    {
        var ends = await Ends.OfAsync(session, named[0], named[1], cancellationToken);
        return await session.PostAsync("/v1/decisions", ApproveCommand.Body(("resource_left", ends.Left), ("resource_right", ends.Right)), cancellationToken);
    }

    private static void Show(Session session, JsonElement document, JsonElement? connection, string[] named)
    {
        var decision = document.Deserialize(ContractsJson.Default.DecisionDto)!;
        DecisionView.Show(session.Screen, decision);
        DecisionView.ShowPlan(session.Screen, decision, named.Length == 2 ? named[0] : "the left side", named.Length == 2 ? named[1] : "the right side");
        if (connection is not { } known)
        {
            session.Screen.Line("They are not connected: this is what would be decided now.");
            return;
        }

        session.Screen.Line($"{known.Text("name")} is {known.Text("state")}, health {known.Text("health")}, {known.Text("sync")}. {known.Text("reason")}".TrimEnd());
        foreach (var condition in known.Items("conditions").Where(condition => condition.Text("status") != "True"))
            session.Screen.Line($"  {condition.Text("type")}={condition.Text("status")} {condition.Text("reason")}: {condition.Text("message")}");
    }
}
