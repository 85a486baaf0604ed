namespace NetConnect.Kernel.Resources;

/// <summary>Whether a resource may be connected.</summary>
public enum ResourcePhase
{
    /// <summary>Its network has not been read yet.</summary>
    Checking,
    Ready,

    /// <summary>What was registered does not fit what exists.</summary>
    Invalid,
}
