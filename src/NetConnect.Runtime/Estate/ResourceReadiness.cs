namespace NetConnect.Runtime.Estate;

/// <summary>Whether a resource may be connected.</summary>
public enum ResourceReadiness
{
    /// <summary>Its network has not been read yet.</summary>
    Checking,
    Ready,
    Invalid,
}
