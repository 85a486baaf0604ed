namespace NetConnect.Kernel.Connections;

/// <summary>What moves a change of the plan.</summary>
public enum EditTrigger
{
    /// <summary>It goes beyond what was approved.</summary>
    Propose,
    Approve,
    Reject,
    Withdraw,
    Expire,

    /// <summary>A later edit stays within what was approved, or the connection ends.</summary>
    Drop,
}
