using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Connections;

/// <summary>Two resources that were named, and the connection between them.</summary>
internal sealed record Ends(string LeftName, string Left, string RightName, string Right)
{
    public static async Task<Ends> OfAsync(Session session, string left, string right, CancellationToken cancellationToken) => new(
        left, await session.Names.IdAsync("resource", left, cancellationToken), right, await session.Names.IdAsync("resource", right, cancellationToken));

    /// <summary>The live connection of the two, whichever is left.</summary>
    public async Task<JsonElement?> ConnectionAsync(Session session, CancellationToken cancellationToken)
    {
        var all = await Lists.AllAsync(session, "/v1/connections", $"&resource={Left}", cancellationToken);
        var live = all.Where(IsOfBoth).Where(connection => !ConnectionWords.IsOver(connection.Text("state"))).ToList();
        return live.Count == 0 ? null : live[^1];
    }

    private bool IsOfBoth(JsonElement connection) =>
        (connection.Text("resource_left"), connection.Text("resource_right")) is var (left, right)
        && ((left == Left && right == Right) || (left == Right && right == Left));
}
