using System.CommandLine;
using NetConnect.Contracts.Local;

namespace NetConnect.Cli.Running;

/// <summary>Which server is talked to, and as whom.</summary>
/// <param name="How">In words, for people.</param>
/// <param name="Renew">Makes the token anew, when it is one of the CLI's own.</param>
internal sealed record Access(Uri Server, string? Token, string How, Func<string>? Renew = null)
{
    private const string DefaultServer = "http://127.0.0.1:8080";

    /// <summary>A token that the CLI makes for itself lives for one command; for a long one it is made anew.</summary>
    public static readonly TimeSpan OwnTokenLifetime = TimeSpan.FromHours(1);

    public static Access Find(Shell shell, ParseResult parsed, GlobalOptions options)
    {
        var data = parsed.GetValue(options.Data) ?? shell.Variable(GlobalOptions.DataVariable) ?? LocalMode.DefaultDataDirectory;
        var server = Address(parsed.GetValue(options.Server) ?? shell.Variable(GlobalOptions.ServerVariable) ?? LocalServer.Find(data)?.Url ?? DefaultServer);
        var given = parsed.GetValue(options.Token) ?? shell.Variable(GlobalOptions.TokenVariable);
        var name = parsed.GetValue(options.As);
        if (given is not null && name is not null)
            throw new CliException(ExitCodes.Usage, "--as makes a token of its own: leave out --token, or unset " + GlobalOptions.TokenVariable + ".");
        if (given is not null)
            return new(server, given, parsed.GetValue(options.Token) is null ? $"the token of {GlobalOptions.TokenVariable}" : "the token of --token");
        // Only this machine's server is given a token of this machine's key: nobody else could read it, but all could use it.
        return server.IsLoopback && File.Exists(LocalMode.KeyPath(data))
            ? Local(shell, server, data, name)
            : new(server, null, $"no token: set {GlobalOptions.TokenVariable}" + (server.IsLoopback ? $" (there is no key of local mode in {data})" : ""));
    }

    private static Access Local(Shell shell, Uri server, string data, string? name)
    {
        var (subject, groups) = name is null ? (Environment.UserName, new[] { "netconnect-operators" }) : (name, []);
        return new(server, Issue(), $"user:{subject}{(groups.Length == 0 ? "" : ", an operator")}, by the key of local mode in {data}", Issue);

        string Issue()
        {
            using var tokens = LocalTokens.Open(data);
            return tokens.Issue(subject, groups, OwnTokenLifetime, shell.Time.GetUtcNow());
        }
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new CliException(ExitCodes.Usage, $"{text} is no address of a server: give one such as {DefaultServer}.");
}
