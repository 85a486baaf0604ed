using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Names;
using NetConnect.Cli.Running;
using NetConnect.Contracts;
using NetConnect.Contracts.Decisions;

namespace NetConnect.Cli.Connections;

/// <summary><c>netconnect connect LEFT RIGHT</c>: decides, shows, asks, requests, and follows it.</summary>
internal static class ConnectCommand
{
    private const string About = """
        Connect two resources. Shows which link would be made, why, and what will become reachable; asks; then follows the work.

        It ends when the connection is ESTABLISHED, or at once when another owner has to approve first. Ctrl-C before the question was
        answered changes nothing; after it, the server goes on and `netconnect connection show` tells how far it is.
        """;

    public static Command Create(Runner runner, string name)
    {
        var left = new Argument<string>("LEFT") { Description = "Name, SERVICE/NAME or id of a resource" };
        var right = new Argument<string>("RIGHT") { Description = "The same" };
        var title = new Option<string?>("--name") { Description = "What to call it [LEFT to RIGHT]", HelpName = "TEXT" };
        var (yes, wait) = (Asking.Yes(), new WaitOptions());
        var command = new Command(name, Help.With(About, ["connect web db", "connect web db --need right:tcp:5432 --yes", "connect web db --max-cost 50 --json --yes"]))
        {
            left, right, title, yes,
        };
        wait.AddTo(command);
        var options = new BodyOptions(command, EntitySpecs.ConnectionFields);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var ends = await Ends.OfAsync(session, session.Parsed.GetRequiredValue(left), session.Parsed.GetRequiredValue(right), cancellationToken);
            var body = await options.ReadAsync(session, cancellationToken);
            body["resource_left"] = ends.Left;
            body["resource_right"] = ends.Right;
            await ShowDecisionAsync(session, ends, body, cancellationToken);
            if (!session.Confirm($"Connect {ends.LeftName} and {ends.RightName}?", session.Parsed.GetValue(yes)))
                throw new CliException(ExitCodes.Failure, "Nothing was asked for.");
            body["name"] = session.Parsed.GetValue(title) ?? $"{ends.LeftName} to {ends.RightName}";
            var asked = await session.PostAsync("/v1/connections", ElementOf(body), cancellationToken);
            return await FollowAsync(session, asked, wait, cancellationToken);
        });
    }

    private static async Task ShowDecisionAsync(Session session, Ends ends, JsonObject body, CancellationToken cancellationToken)
    {
        // A dry run takes what decides only: what is about the connection itself is read when it is made.
        var weighed = new JsonObject(body.Where(member => member.Key is "resource_left" or "resource_right" or "ctype" or "needs" or "requirements")
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var decision = (await session.PostAsync("/v1/decisions", ElementOf(weighed), cancellationToken)).Deserialize(ContractsJson.Default.DecisionDto)!;
        DecisionView.Show(session.Screen, decision);
        DecisionView.ShowPlan(session.Screen, decision, ends.LeftName, ends.RightName);
        if (decision.Chosen is null)
            throw new CliException(ExitCodes.Failure, $"{ends.LeftName} and {ends.RightName} can't be connected: what speaks against each link type is listed above.");
    }

    private static async Task<int> FollowAsync(Session session, JsonElement asked, WaitOptions wait, CancellationToken cancellationToken)
    {
        var id = asked.Text("id");
        session.Screen.Line($"Asked for: {asked.Text("name")} ({id})");
        var connection = wait.Of(session) is { } timeout
            ? await new Progress(session, id).UntilAsync(state => state is not "PROVISIONING", timeout, cancellationToken)
            : asked;
        session.Answer(connection, () => session.Screen.Line(Outcome(connection, session.Names)));
        return wait.Of(session) is null ? ExitCodes.Success : ConnectionWords.ExitCodeOf(connection.Text("state"));
    }

    private static string Outcome(JsonElement connection, NameBook names)
    {
        var (name, state) = (connection.Text("name"), connection.Text("state"));
        return state switch
        {
            "ESTABLISHED" => $"{name} is ESTABLISHED{Details(connection)}.",
            "PENDING_APPROVAL" => $"{name} is PENDING_APPROVAL: it waits for {Waiting.For(connection, names)}.\nThey say: netconnect approve {connection.Text("id")}",
            "PROVISIONING" => $"{name} is still PROVISIONING: netconnect connection show {connection.Text("id")}",
            _ => $"{name} is {state}. {connection.Text("reason")}\nNext: netconnect explain {connection.Text("id")}",
        };
    }

    private static string Details(JsonElement connection) => connection.At("details") is { ValueKind: JsonValueKind.Object } details && details.EnumerateObject().Any()
        ? $" ({Shows.Settings(details).ReplaceLineEndings(", ")})"
        : "";

    private static JsonElement ElementOf(JsonObject body) => JsonElement.Parse(body.ToJsonString());
}
