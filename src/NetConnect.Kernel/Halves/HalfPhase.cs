namespace NetConnect.Kernel.Halves;

/// <summary>How far a half is.</summary>
public enum HalfPhase
{
    /// <summary>Being made.</summary>
    Working,
    Ready,

    /// <summary>It was ready, and something of it has gone or changed.</summary>
    Drifted,

    /// <summary>The provider refuses, or something foreign stands in the way.</summary>
    Blocked,
    Releasing,

    /// <summary>Nothing of its own is left; what both sides share still stands.</summary>
    Released,
    Removing,

    /// <summary>Nothing is left.</summary>
    Removed,
}
