namespace NetConnect.Kernel.Connections;

/// <summary>The one word for people, derived from request, provisioning, wish and health.</summary>
public enum ConnectionStatus
{
    PendingApproval,
    Rejected,
    Withdrawn,
    Expired,
    Provisioning,
    Established,
    Degraded,
    Down,
    Suspended,
    Failed,
    Deleting,
    Deleted,
}
