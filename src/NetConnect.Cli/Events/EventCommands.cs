using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NetConnect.Cli.Connections;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;
using NetConnect.Contracts;
using NetConnect.Contracts.Events;

namespace NetConnect.Cli.Events;

/// <summary><c>event list</c>, <c>connection events</c>, <c>watch</c>.</summary>
internal static class EventCommands
{
    public static Command List(Runner runner)
    {
        var last = LastOption.Create();
        var list = new Command("list", "List what happened, oldest first.") { last };
        var command = new Command("event", Help.With("Events: what happened to your services.", ["event list --last 20", "watch"]))
        {
            runner.Does(list, (session, cancellationToken) => ListAsync(session, "/v1/events", session.Parsed.GetValue(last) ?? int.MaxValue, cancellationToken)),
            Watch(runner),
        };
        return command;
    }

    public static Command OfConnection(Runner runner)
    {
        var command = new Command("events", "List what happened to a connection.");
        var which = new Which(command);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var connection = await which.FindAsync(session, cancellationToken);
            return await ListAsync(session, $"/v1/connections/{connection.Text("id")}/events", int.MaxValue, cancellationToken);
        });
    }

    public static Command Watch(Runner runner)
    {
        var connection = new Argument<string?>("CONNECTION") { Description = "Only of this one [all that you may see]", Arity = ArgumentArity.ZeroOrOne };
        var after = new Option<string?>("--after") { Description = "Begin behind this event; 0 is the beginning [now]", HelpName = "EVENT" };
        var command = new Command("watch", Help.With(
            "Follow events live, until Ctrl-C. A line that breaks is taken up again without a gap. With --json each event is one line.",
            ["watch", "watch \"web to db\" --after 0", "watch --json | jq -r .message"])) { connection, after };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var id = session.Parsed.GetValue(connection) is { } named ? await session.Names.IdAsync("connection", named, cancellationToken) : null;
            var from = session.Parsed.GetValue(after);
            try
            {
                var feed = id is null
                    ? session.Client.FollowEventsAsync(from, cancellationToken)
                    : session.Client.FollowConnectionEventsAsync(id, from, cancellationToken);
                await foreach (var e in feed)
                    Show(session, e);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCodes.Success;
            }

            return ExitCodes.Success;
        });
    }

    private static void Show(Session session, EventDto e)
    {
        session.Shell.Output.WriteLine(session.IsJson ? JsonSerializer.Serialize(e, ContractsJson.Readable.EventDto) : EventLine.Of(e));
        session.Shell.Output.Flush();
    }

    private static async Task<int> ListAsync(Session session, string path, int last, CancellationToken cancellationToken)
    {
        var all = (await Lists.AllAsync(session, path, "", cancellationToken)).TakeLast(last).ToList();
        session.Answer(Lists.AsPage(all), () =>
        {
            foreach (var e in all)
                session.Screen.Line(EventLine.Of(e.Deserialize(ContractsJson.Default.EventDto)!));
        });
        return ExitCodes.Success;
    }
}
