using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;
using NetConnect.Cli.Screens;

namespace NetConnect.Cli.Connections;

/// <summary><c>netconnect path</c>: walks a packet over a connection and back.</summary>
internal static class PathCommand
{
    public static Command Create(Runner runner)
    {
        var command = new Command("path", Help.With(
            "Walk a packet from left to right and its answer back, hop by hop, and say what stops it. Exit code 0 when it passes, 1 when not.",
            ["path web db", "path web db --tcp 443"]));
        var which = new Which(command);
        var tcp = new Option<int?>("--tcp") { Description = "A TCP packet to this port [a ping]", HelpName = "PORT" };
        var udp = new Option<int?>("--udp") { Description = "A UDP packet to this port", HelpName = "PORT" };
        command.Add(tcp);
        command.Add(udp);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await which.FindAsync(session, cancellationToken);
            var query = (session.Parsed.GetValue(tcp), session.Parsed.GetValue(udp)) switch
            {
                ({ } port, null) => $"protocol=tcp&port={port}",
                (null, { } port) => $"protocol=udp&port={port}",
                (null, null) => "protocol=icmp",
                _ => throw new CliException(ExitCodes.Usage, "Give --tcp or --udp, not both."),
            };
            var path = await session.GetAsync($"/v1/connections/{connection.Text("id")}/path?{query}", cancellationToken);
            session.Answer(path, () => Show(session.Screen, path));
            return path.At("passes").ValueKind == JsonValueKind.True ? ExitCodes.Success : ExitCodes.Failure;
        });
    }

    private static void Show(IScreen screen, JsonElement path)
    {
        var table = new TextTable("Way", "Hop", "Network", "Object", "Passes", "Why");
        foreach (var way in new[] { "forward", "back" })
            foreach (var hop in path.Items(way))
                table.Add(way, hop.Text("kind"), hop.Text("network"), hop.Text("object"), hop.Text("passes"), hop.Text("message"));
        screen.Table(table);
        screen.Line(path.At("passes").ValueKind == JsonValueKind.True
            ? "It passes, there and back."
            : $"It is stopped at {path.Text("stopped_at.object")}: {path.Text("stopped_at.message")}");
    }
}
