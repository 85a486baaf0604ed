using System.CommandLine;
using System.Text;
using NetConnect.Cli.Running;
using NetConnect.Contracts.Local;

namespace NetConnect.Cli.Demo;

/// <summary><c>netconnect demo</c>: a cloud to play in, and what to type.</summary>
internal static class DemoCommand
{
    private const string About = """
        Play a first connection: two accounts, a network each. They are put into the emulator of this machine's server, and you are told
        what to type to connect them; with --play it is typed. A longer demo that needs no server: dotnet run --project src/NetConnect.Server -- --demo
        """;

    public static Command Create(Runner runner, GlobalOptions options)
    {
        var play = new Option<bool>("--play") { Description = "Run the commands too" };
        var command = new Command("demo", Help.With(About, ["demo", "demo --play"])) { play };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            await PlantAsync(CloudOf(session, options), cancellationToken);
            session.Screen.Line("Two accounts with a network each are in the emulator; ann has the one, bob the other. To connect them:");
            session.Screen.Line();
            return session.Parsed.GetValue(play) ? await PlayAsync(session, options, cancellationToken) : Tell(session);
        });
    }

    private static Uri CloudOf(Session session, GlobalOptions options)
    {
        var data = session.Parsed.GetValue(options.Data) ?? session.Shell.Variable(GlobalOptions.DataVariable) ?? LocalMode.DefaultDataDirectory;
        return LocalServer.Find(data)?.CloudSim is { } url
            ? new(url)
            : throw new CliException(ExitCodes.Unavailable, $"No server with an emulator runs on {data}. Start one: dotnet run --project src/NetConnect.Server");
    }

    private static async Task PlantAsync(Uri cloud, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = cloud };
        using var seed = new StringContent(DemoScript.Cloud, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/_sim/seed", seed, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new CliException(ExitCodes.Failure, $"The emulator refused: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private static int Tell(Session session)
    {
        foreach (var command in DemoScript.Commands)
            session.Screen.Line("  " + DemoScript.Typed(command));
        return ExitCodes.Success;
    }

    private static async Task<int> PlayAsync(Session session, GlobalOptions options, CancellationToken cancellationToken)
    {
        foreach (var command in DemoScript.Commands)
        {
            session.Screen.Line("$ " + DemoScript.Typed(command));
            string[] args = session.Parsed.GetValue(options.Data) is { } data ? [.. command, "--data", data] : command;
            var exitCode = await CommandLine.RunAsync(args, session.Shell, cancellationToken);
            // Waiting for the other owner is how it should be: he is played next.
            if (exitCode is not (ExitCodes.Success or ExitCodes.Pending))
                return exitCode;
            session.Screen.Line();
        }

        return ExitCodes.Success;
    }
}
