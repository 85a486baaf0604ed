namespace NetConnect.Cli.Connections;

/// <summary>What states mean to somebody who waits.</summary>
internal static class ConnectionWords
{
    /// <summary>Nothing will come of it any more.</summary>
    public static bool IsOver(string state) => state is "DELETED" or "REJECTED" or "WITHDRAWN" or "EXPIRED";

    public static int ExitCodeOf(string state) => state switch
    {
        "ESTABLISHED" or "SUSPENDED" => ExitCodes.Success,
        "PENDING_APPROVAL" or "PROVISIONING" or "DELETING" or "DEGRADED" => ExitCodes.Pending,
        _ => ExitCodes.Failure,
    };
}
