using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
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
            + "are not connected: what would be decided now (changes nothing).", ["explain web db", "explain web db --expected-gb 10240 --facts", "explain \"web to db\""]));
        var which = new Which(command);
        var facts = new Option<bool>("--facts") { Description = "Also show every fact that the figures rest on" };
        command.Add(facts);
        var options = new BodyOptions(command, EntitySpecs.ConnectionFields.Where(field => field.Member is "ctype" or "needs" || field.Member.StartsWith("requirements.", StringComparison.Ordinal)));
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var wanted = await options.ReadAsync(session, cancellationToken);
            // What somebody would like to have is asked of a link that is not made, even where one is.
            var connection = wanted.Count > 0 && which.Named(session).Length == 2 ? null : await FindAsync(session, which, cancellationToken);
            var decision = connection is { } known
                ? await session.GetAsync($"/v1/connections/{known.Text("id")}/decision", cancellationToken)
                : await DecideAsync(session, which.Named(session), wanted, cancellationToken);
            session.Answer(decision, () => Show(session, decision, connection, which.Named(session), session.Parsed.GetValue(facts)));
            return ExitCodes.Success;
        });
    }

    private static async Task<JsonElement?> FindAsync(Session session, Which which, CancellationToken cancellationToken) =>
        which.Named(session) is [var left, var right]
            ? await (await Ends.OfAsync(session, left, right, cancellationToken)).ConnectionAsync(session, cancellationToken)
            : await which.FindAsync(session, cancellationToken);

    private static async Task<JsonElement> DecideAsync(Session session, string[] named, JsonObject wanted, CancellationToken cancellationToken)
    {
        var ends = await Ends.OfAsync(session, named[0], named[1], cancellationToken);
        wanted["resource_left"] = ends.Left;
        wanted["resource_right"] = ends.Right;
        return await session.PostAsync("/v1/decisions", JsonElement.Parse(wanted.ToJsonString()), cancellationToken);
    }

    private static void Show(Session session, JsonElement document, JsonElement? connection, string[] named, bool withFacts)
    {
        var decision = document.Deserialize(ContractsJson.Default.DecisionDto)!;
        DecisionView.Show(session.Screen, decision);
        DecisionView.ShowPlan(session.Screen, decision, named.Length == 2 ? named[0] : "the left side", named.Length == 2 ? named[1] : "the right side");
        if (withFacts)
            DecisionView.ShowFacts(session.Screen, decision);
        if (connection is not { } known)
        {
            session.Screen.Line("This is what would be decided now; nothing was changed.");
            return;
        }

        session.Screen.Line($"{known.Text("name")} is {known.Text("state")}, health {known.Text("health")}, {known.Text("sync")}. {known.Text("reason")}".TrimEnd());
        foreach (var condition in known.Items("conditions").Where(condition => condition.Text("status") != "True"))
            session.Screen.Line($"  {condition.Text("type")}={condition.Text("status")} {condition.Text("reason")}: {condition.Text("message")}");
    }
}
