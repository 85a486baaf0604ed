namespace NetConnect.CloudSim.Faults;

/// <summary>What a fault does to a call.</summary>
public enum FaultKind
{
    /// <summary>The call is refused before it has any effect.</summary>
    Error,
    /// <summary>The effect happens, the connection breaks instead of an answer.</summary>
    LostAnswer,
    /// <summary>The effect happens, the answer comes late.</summary>
    Latency,
    /// <summary>What the call makes is not seen for a while.</summary>
    HideNew,
    /// <summary>What the call deletes is still listed for a while.</summary>
    KeepDeleted,
    /// <summary>A bulk read answers nothing at all.</summary>
    Empty,
    /// <summary>Routes to peerings are shown as blackholes.</summary>
    Blackhole,
    /// <summary>The peering that the call makes or names comes to an end, as if a person or EC2 itself had ended it.</summary>
    Ends,
    /// <summary>A bulk read answers its first few items and says nothing of the others.</summary>
    Truncated,
}
