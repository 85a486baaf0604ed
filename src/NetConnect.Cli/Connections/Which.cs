using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Connections;

/// <summary>Says which connection is meant: by its name or id, or by its two ends.</summary>
internal sealed class Which
{
    private readonly Argument<string[]> _argument = new("CONNECTION")
    {
        Description = "Its name or id, or the names of the two resources", Arity = new ArgumentArity(1, 2), HelpName = "CONNECTION | LEFT RIGHT",
    };

    public Which(Command command) => command.Add(_argument);

    public string[] Named(Session session) => session.Parsed.GetRequiredValue(_argument);

    public async Task<JsonElement> FindAsync(Session session, CancellationToken cancellationToken)
    {
        if (Named(session) is [var one])
            return await session.GetAsync($"/v1/connections/{await session.Names.IdAsync("connection", one, cancellationToken)}", cancellationToken);
        var ends = await Ends.OfAsync(session, Named(session)[0], Named(session)[1], cancellationToken);
        return await ends.ConnectionAsync(session, cancellationToken)
            ?? throw new CliException(ExitCodes.NotFound, $"{ends.LeftName} and {ends.RightName} are not connected: `netconnect connect {ends.LeftName} {ends.RightName}`.");
    }
}
