namespace NetConnect.Kernel.Connections;

/// <summary>Where the request for a connection is.</summary>
public enum RequestPhase
{
    PendingApproval,
    Approved,
    Rejected,
    Withdrawn,
    Expired,
}
