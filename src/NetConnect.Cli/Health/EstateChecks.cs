using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Health;

/// <summary>Whether what one owns is as it should be.</summary>
internal static class EstateChecks
{
    public static async Task<IReadOnlyList<Finding>> AllAsync(Session session, CancellationToken cancellationToken) =>
    [
        .. Of("provider", await Lists.AllAsync(session, "/v1/providers", "", cancellationToken), Provider),
        .. Of("resource", await Lists.AllAsync(session, "/v1/resources", "", cancellationToken), Resource),
        .. Of("connection", await Lists.AllAsync(session, "/v1/connections", "", cancellationToken), Connection),
    ];

    private static IEnumerable<Finding> Of(string noun, IReadOnlyList<JsonElement> items, Func<JsonElement, Finding?> check)
    {
        var found = items.Select(check).OfType<Finding>().ToList();
        return found.Count > 0 ? found : [Finding.Ok(noun, items.Count switch
        {
            0 => "there is none yet",
            1 => "the one there is is fine",
            _ => $"all {items.Count} are fine",
        })];
    }

    private static Finding? Provider(JsonElement provider) => provider.Text("state") switch
    {
        "READY" => null,
        "UNCHECKED" => new("warn", "provider", $"{provider.Text("name")} was never checked", $"netconnect provider check {provider.Text("id")}"),
        var state => new(
            state == "LIMITED" ? "warn" : "bad", "provider", $"{provider.Text("name")} is {state}: {provider.Text("message")}",
            $"Mend its role, then: netconnect provider check {provider.Text("id")}"),
    };

    private static Finding? Resource(JsonElement resource) => resource.Text("state") switch
    {
        "" or "READY" => null,
        "CHECKING" => new("warn", "resource", $"{resource.Text("name")} is being checked: its cloud does not answer", "Wait; look at its provider."),
        var state => new("bad", "resource", $"{resource.Text("name")} is {state}: {resource.Text("reason")}", $"netconnect resource show {resource.Text("id")}"),
    };

    private static Finding? Connection(JsonElement connection)
    {
        var (name, state, id) = (connection.Text("name"), connection.Text("state"), connection.Text("id"));
        return state switch
        {
            "ESTABLISHED" when connection.Text("health") is "UP" && connection.Text("sync") is "IN_SYNC" => null,
            "ESTABLISHED" => new("warn", "connection", $"{name} is ESTABLISHED, but {connection.Text("health")} and {connection.Text("sync")}", $"netconnect explain {id}"),
            "SUSPENDED" or "REJECTED" or "WITHDRAWN" or "EXPIRED" => null,
            "PENDING_APPROVAL" => new("warn", "connection", $"{name} waits for {Connections.Waiting.For(connection)}", $"netconnect approve {id}"),
            "PROVISIONING" or "DELETING" => new("warn", "connection", $"{name} is {state}. {connection.Text("reason")}".TrimEnd(), $"netconnect watch {id} --after 0"),
            _ => new("bad", "connection", $"{name} is {state}. {connection.Text("reason")}".TrimEnd(), $"netconnect explain {id}"),
        };
    }
}
