using System.CommandLine;
using NetConnect.Contracts.Local;

namespace NetConnect.Cli.Running;

/// <summary>The options of every command that talks to a server.</summary>
internal sealed class GlobalOptions
{
    public const string ServerVariable = "NETCONNECT_SERVER";
    public const string TokenVariable = "NETCONNECT_TOKEN";
    public const string DataVariable = "NETCONNECT_DATA";

    public Option<string?> Server { get; } = new("--server")
    {
        Description = $"Address of the server [{ServerVariable}; else the server of this machine]", HelpName = "URL", Recursive = true,
    };

    public Option<string?> Token { get; } = new("--token")
    {
        Description = $"Bearer token; better in {TokenVariable}, which `ps` does not show", HelpName = "TOKEN", Recursive = true,
    };

    public Option<string?> As { get; } = new("--as")
    {
        Description = "With a server of this machine in local mode: who to be [you, as an operator]", HelpName = "NAME", Recursive = true,
    };

    public Option<string?> Data { get; } = new("--data")
    {
        Description = $"Data directory of the server of this machine [{DataVariable}, {LocalMode.DefaultDataDirectory}]", HelpName = "DIR", Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the API's documents, for programs", Recursive = true };

    public Option<bool> Plain { get; } = new("--plain") { Description = "Plain lines on a terminal too", Recursive = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Server, Token, As, Data, Json, Plain })
            command.Add(option);
    }
}
