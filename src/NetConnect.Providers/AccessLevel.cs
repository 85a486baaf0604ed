namespace NetConnect.Providers;

/// <summary>Whether a provider can be worked with.</summary>
public enum AccessLevel
{
    Ready,

    /// <summary>Some permissions are missing.</summary>
    Limited,

    /// <summary>The credentials don't work, or nothing answers.</summary>
    Unreachable,
}
