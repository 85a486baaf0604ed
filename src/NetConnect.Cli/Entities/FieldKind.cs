using System.Text.Json.Nodes;
using NetConnect.Cli.Names;

namespace NetConnect.Cli.Entities;

/// <summary>How what was typed becomes JSON.</summary>
/// <param name="HelpName">What stands for the value in help.</param>
/// <param name="Read">From everything that was given for the option.</param>
internal sealed record FieldKind(string HelpName, Func<IReadOnlyList<string>, NameBook, CancellationToken, Task<JsonNode?>> Read);
