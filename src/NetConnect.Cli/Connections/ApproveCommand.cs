using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;
using NetConnect.Contracts;

namespace NetConnect.Cli.Connections;

/// <summary><c>netconnect approve</c>: shows what would become reachable, asks, and approves exactly that.</summary>
internal static class ApproveCommand
{
    private const string About = """
        Approve a connection for your side. What is approved is the plan that is shown: if it changes before your answer
        arrives, nothing is approved.
        """;

    public static Command Create(Runner runner)
    {
        var command = new Command("approve", Help.With(About, ["approval list", "approve \"web to db\"", "approve web db --yes"]));
        var which = new Which(command);
        var reason = new Option<string?>("--reason") { Description = "On record; operators must give one", HelpName = "TEXT" };
        var side = new Option<string?>("--side") { Description = "Operators: the side to approve in its owners' place", HelpName = "left|right" };
        var plan = new Option<string?>("--plan") { Description = "Only this plan: the `plan_hash` that was looked at", HelpName = "HASH" };
        var (yes, wait) = (Asking.Yes(), new WaitOptions());
        foreach (var option in new Option[] { reason, side, plan, yes })
            command.Add(option);
        wait.AddTo(command);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await which.FindAsync(session, cancellationToken);
            await ShowPlanAsync(session, connection, cancellationToken);
            if (!session.Confirm($"Approve {connection.Text("name")}, asked for by {connection.Text("requested_by")}?", session.Parsed.GetValue(yes)))
                throw new CliException(ExitCodes.Failure, "Nothing was approved.");
            var id = connection.Text("id");
            var progress = new Progress(session, id);
            await progress.SkipAsync(cancellationToken);
            var last = await session.PostAsync($"/v1/connections/{id}/approve", Body(
                ("plan_hash", session.Parsed.GetValue(plan) ?? PlanOf(connection)),
                ("reason", session.Parsed.GetValue(reason)), ("side", session.Parsed.GetValue(side))), cancellationToken);
            if (wait.Of(session) is { } timeout)
                last = await progress.UntilAsync(state => state is not "PROVISIONING", timeout, cancellationToken);
            session.Answer(last, () => session.Screen.Line($"Approved. {last.Text("name")} is {last.Text("state")}. {last.Text("reason")}".TrimEnd()));
            return wait.Of(session) is null ? ExitCodes.Success : ConnectionWords.ExitCodeOf(last.Text("state"));
        });
    }

    public static JsonElement Body(params (string Name, string? Value)[] members) => JsonElement.Parse(new JsonObject(
        members.Where(member => !string.IsNullOrEmpty(member.Value)).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value))).ToJsonString());

    private static async Task ShowPlanAsync(Session session, JsonElement connection, CancellationToken cancellationToken)
    {
        if (session.IsJson)
            return;
        await session.Names.LearnAsync(EntitySpecs.Connection.Columns, cancellationToken);
        var decision = (await session.GetAsync($"/v1/connections/{connection.Text("id")}/decision", cancellationToken)).Deserialize(ContractsJson.Default.DecisionDto)!;
        DecisionView.Show(session.Screen, decision);
        DecisionView.ShowPlan(
            session.Screen, decision,
            session.Names.NameOf("resource", connection.Text("resource_left")), session.Names.NameOf("resource", connection.Text("resource_right")));
        if (connection.At("pending_edit") is { ValueKind: JsonValueKind.Object } edit)
            session.Screen.Line($"This is a change of it, asked for by {edit.Text("requested_by")}: {edit.Text("ctype")}; open into left: "
                + $"{Shows.Filters(edit.At("exposure.left"))}; into right: {Shows.Filters(edit.At("exposure.right"))}");
        session.Screen.Line($"Plan: {PlanOf(connection)}");
    }

    // A change that waits has a plan of its own; the one in force was approved before.
    private static string PlanOf(JsonElement connection) =>
        connection.Text("pending_edit.plan_hash") is { Length: > 0 } pending ? pending : connection.Text("plan_hash");
}
