namespace NetConnect.Kernel.Connections;

/// <summary>Whether a change of the plan waits for approval.</summary>
public enum EditPhase
{
    None,
    PendingApproval,
}
