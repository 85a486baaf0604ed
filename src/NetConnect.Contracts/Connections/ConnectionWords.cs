namespace NetConnect.Contracts.Connections;

/// <summary>The words that lists of connections can be filtered by.</summary>
public static class ConnectionWords
{
    public static IReadOnlyList<string> States { get; } =
    [
        "PENDING_APPROVAL", "REJECTED", "WITHDRAWN", "EXPIRED", "PROVISIONING", "ESTABLISHED",
        "DEGRADED", "DOWN", "SUSPENDED", "FAILED", "DELETING", "DELETED",
    ];

    public static IReadOnlyList<string> Healths { get; } = ["UNKNOWN", "UP", "DEGRADED", "DOWN"];
}
