namespace NetConnect.Runtime.Estate;

/// <summary>Whether a discovered network can be registered.</summary>
public enum NetworkStatus
{
    Free,

    /// <summary>A resource of the caller's installation stands for it, or for a part.</summary>
    Registered,

    /// <summary>Its prefixes overlap with a registered resource of another network.</summary>
    Overlapping,
}
