using System.CommandLine;
using NetConnect.Cli.Completion;
using NetConnect.Cli.Connections;
using NetConnect.Cli.Demo;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Events;
using NetConnect.Cli.Facts;
using NetConnect.Cli.Graph;
using NetConnect.Cli.Health;
using NetConnect.Cli.Manifests;
using NetConnect.Cli.Modes;
using NetConnect.Cli.Running;
using NetConnect.Cli.Secrets;
using NetConnect.Cli.Tokens;

namespace NetConnect.Cli;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandTree
{
    private const string About = $"""
        netconnect: connect networks, wherever they run.

        On the machine of a server in local mode nothing has to be said; elsewhere set {GlobalOptions.ServerVariable} and {GlobalOptions.TokenVariable}.
        Tables on a terminal, plain lines in a pipe, the API's documents with --json.

        A first connection:   netconnect demo
        What is wrong:        netconnect doctor

        {ExitCodes.Help}
        """;

    public static RootCommand Create(Shell shell)
    {
        var options = new GlobalOptions();
        var runner = new Runner(shell, options);
        var root = new RootCommand(About);
        foreach (var command in Commands(runner, options))
            root.Add(command);
        return root;
    }

    private static IEnumerable<Command> Commands(Runner runner, GlobalOptions options) =>
    [
        .. OfServers(runner, options).Select(command => WithGlobals(command, options)),
        TokenCommand.Create(runner.Shell.Time), SecretCommand.Create(), CompletionCommand.Create(runner.Shell),
    ];

    private static IEnumerable<Command> OfServers(Runner runner, GlobalOptions options) =>
    [
        ConnectCommand.Create(runner, "connect"), DisconnectCommand.Create(runner, "disconnect"), ApproveCommand.Create(runner),
        ActionCommands.Create(runner, ActionCommands.Reject),
        ExplainCommand.Create(runner), FactsCommand.Create(runner), PathCommand.Create(runner), EventCommands.Watch(runner),
        .. EntitySpecs.All.Select(spec => Noun(runner, spec)),
        NetworkCommand.Create(runner), GraphCommand.Create(runner), DependentsCommand.Create(runner), ManifestCommand.Create(runner), EventCommands.List(runner), AuditCommand.Create(runner),
        ModeCommands.Show(runner), ModeCommands.Pause(runner), ModeCommands.Resume(runner), BackupCommand.Create(runner),
        DoctorCommand.Create(runner), DemoCommand.Create(runner, options),
    ];

    private static Command Noun(Runner runner, EntitySpec spec)
    {
        var command = new EntityCommands(runner).Create(spec);
        foreach (var own in Own(runner, spec.Noun))
            command.Add(own);
        return command;
    }

    /// <summary>What only one kind of entity can do.</summary>
    private static IEnumerable<Command> Own(Runner runner, string noun) => noun switch
    {
        "provider" => [NetworkCommand.Check(runner)],
        "connection" =>
        [
            ConnectCommand.Create(runner, "create"), DisconnectCommand.Create(runner, "delete"), EventCommands.OfConnection(runner),
            .. ActionCommands.All.Select(action => ActionCommands.Create(runner, action)),
        ],
        _ => [],
    };

    private static Command WithGlobals(Command command, GlobalOptions options)
    {
        options.AddTo(command);
        return command;
    }
}
