using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Names;
using NetConnect.Cli.Running;
using NetConnect.Contracts.Client;

namespace NetConnect.Cli.Entities;

/// <summary>Networks may be named as they are called in their cloud.</summary>
internal static class NetworkNames
{
    /// <summary>Puts the id in the place of a name.</summary>
    public static async Task ResolveAsync(Session session, JsonObject body, CancellationToken cancellationToken)
    {
        if (body["provider"]?.ToString() is not { } provider || body["network_id"]?.ToString() is not { } named)
            return;
        var networks = await DiscoverAsync(session, provider, cancellationToken);
        if (networks.Count == 0 || networks.Any(network => network.Text("network_id") == named))
            return;
        body["network_id"] = networks.Where(network => network.Text("name") == named).ToList() switch
        {
            [var only] => only.Text("network_id"),
            [] => throw new CliException(ExitCodes.NotFound, Unknown(named, [.. networks.Select(network => network.Text("name"))])),
            var several => throw new CliException(
                ExitCodes.Usage, $"{several.Count} networks are called {named}: {string.Join(", ", several.Select(network => network.Text("network_id")))}."),
        };
    }

    // Where nothing can be discovered the server judges what was given.
    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> DiscoverAsync(
        Session session, string provider, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await session.GetAsync($"/v1/providers/{provider}/networks", cancellationToken)).Items("items")];
        }
        catch (NetConnectApiException)
        {
            return [];
        }
    }

    private static string Unknown(string named, IReadOnlyList<string> names)
    {
        var near = Closeness.Near(named, names);
        return $"There is no network {named} there. " + (near.Count > 0
            ? $"Did you mean {string.Join(", ", near)}?"
            : $"There are: {string.Join(", ", names.Where(name => name.Length > 0).Take(10))}.");
    }
}
