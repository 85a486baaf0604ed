using System.Text.RegularExpressions;
using NetConnect.Cli;
using NetConnect.Cli.Running;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Cli;

/// <summary>Somebody who types <c>netconnect</c> on the server's machine, in a pipe.</summary>
internal sealed partial class Typist(Estate estate, string user)
{
    /// <summary>What is answered to questions; nobody is there when absent.</summary>
    public string? Answer { get; init; }

    public Task<Typed> TypeAsync(params string[] words) => TypeRawAsync([.. words, "--data", Path.GetDirectoryName(estate.DatabasePath)!, "--as", user]);

    public async Task<Typed> TypeRawAsync(string[] words, Func<string, string?>? variable = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell
        {
            Output = output,
            Error = error,
            Input = new StringReader(Answer ?? ""),
            CanAsk = Answer is not null,
            Variable = variable ?? (_ => null),
        };
        var exitCode = await CommandLine.RunAsync(words, shell);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A text without what differs from run to run.</summary>
    public static string Still(string text) => Id().Replace(text, "ID");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
