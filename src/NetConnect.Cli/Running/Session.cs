using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Names;
using NetConnect.Cli.Screens;
using NetConnect.Contracts.Client;

namespace NetConnect.Cli.Running;

/// <summary>One command under way: its server, its screen, and the names it meets.</summary>
internal sealed class Session : IDisposable
{
    private readonly HttpClient _http;

    public Session(Shell shell, ParseResult parsed, GlobalOptions options)
    {
        (Shell, Parsed, IsJson) = (shell, parsed, parsed.GetValue(options.Json));
        Access = Access.Find(shell, parsed, options);
        // A proxy of the environment must not come between us and this machine.
        var sockets = new SocketsHttpHandler { UseProxy = !Access.Server.IsLoopback };
        _http = new(new Bearer(Access, shell.Time) { InnerHandler = sockets }) { BaseAddress = Access.Server };
        Client = new(_http);
        Names = new(this);
        Screen = ScreenOf(shell, IsJson, parsed.GetValue(options.Plain));
    }

    public Shell Shell { get; }

    public ParseResult Parsed { get; }

    public Access Access { get; }

    public bool IsJson { get; }

    public NetConnectClient Client { get; }

    public NameBook Names { get; }

    public IScreen Screen { get; }

    /// <summary>For what is not under <c>/v1</c>.</summary>
    public HttpClient Http => _http;

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        Client.SendAsync(HttpMethod.Get, path, cancellationToken: cancellationToken);

    public Task<JsonElement> PostAsync(string path, JsonElement? body, CancellationToken cancellationToken) =>
        Client.SendAsync(HttpMethod.Post, path, body, cancellationToken: cancellationToken);

    /// <summary>Shows a document: as it is for programs, as <paramref name="show"/> does for people.</summary>
    public void Answer(JsonElement document, Action show)
    {
        if (IsJson)
            Shell.Output.WriteLine(Documents.Doc.Print(document));
        else
            show();
    }

    /// <summary>Asks before something is done that others feel; where nobody can be asked, <c>--yes</c> must have been said.</summary>
    public bool Confirm(string question, bool saidYes)
    {
        if (saidYes)
            return true;
        if (!Shell.CanAsk)
            throw new CliException(ExitCodes.Usage, $"{question} Nobody can be asked here: say --yes.");
        Shell.Error.Write($"{question} [y/N] ");
        Shell.Error.Flush();
        return Shell.Input.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    public void Dispose() => _http.Dispose();

    private static IScreen ScreenOf(Shell shell, bool isJson, bool isPlain) => isJson
        ? new SilentScreen()
        : shell.IsTerminal && !isPlain ? new RichScreen(shell.Output) : new PlainScreen(shell.Output);
}
