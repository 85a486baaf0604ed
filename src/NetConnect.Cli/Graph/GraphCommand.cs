using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;
using NetConnect.Cli.Screens;

namespace NetConnect.Cli.Graph;

/// <summary><c>netconnect graph</c>: what is connected with what.</summary>
internal static class GraphCommand
{
    public static Command Create(Runner runner)
    {
        var service = new Option<string?>("--service") { Description = "Only around this one", HelpName = "SERVICE" };
        var dot = new Option<bool>("--dot") { Description = "In Graphviz' language: netconnect graph --dot | dot -Tsvg > graph.svg" };
        var command = new Command("graph", Help.With("Show what is connected with what.", ["graph", "graph --service web --dot"])) { service, dot };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var query = session.Parsed.GetValue(service) is { } named ? $"?service={await session.Names.IdAsync("service", named, cancellationToken)}" : "";
            var graph = await session.GetAsync("/v1/graph" + query, cancellationToken);
            session.Answer(graph, () => Show(session, graph, session.Parsed.GetValue(dot)));
            return ExitCodes.Success;
        });
    }

    private static void Show(Session session, JsonElement graph, bool asDot)
    {
        var names = graph.Items("nodes").ToDictionary(node => node.Text("id"), node => node.Text("name"));
        string Name(string id) => names.GetValueOrDefault(id, id);
        if (asDot)
        {
            session.Screen.Line(DotOf(graph));
            return;
        }

        var table = new TextTable("Left", "Right", "Connection", "Type", "State", "Health");
        foreach (var edge in graph.Items("edges"))
            table.Add(Name(edge.Text("resource_left")), Name(edge.Text("resource_right")), edge.Text("name"), edge.Text("ctype"), edge.Text("state"), edge.Text("health"));
        session.Screen.Table(table);
        if (graph.Text("truncated") == "yes")
            session.Screen.Line("There is more than is shown: ask by --service.");
    }

    private static string DotOf(JsonElement graph) => string.Join('\n',
    [
        "graph netconnect {",
        .. graph.Items("nodes").Where(node => node.Text("kind") == "RESOURCE")
            .Select(node => $"  {Quoted(node.Text("id"))} [label={Quoted($"{node.Text("name")} {node.Text("subnet")}")}]"),
        .. graph.Items("edges").Select(edge =>
            $"  {Quoted(edge.Text("resource_left"))} -- {Quoted(edge.Text("resource_right"))} [label={Quoted($"{edge.Text("ctype")} {edge.Text("state")}")}]"),
        "}",
    ]);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
