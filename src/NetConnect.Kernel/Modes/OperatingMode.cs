namespace NetConnect.Kernel.Modes;

/// <summary>Whether clouds may be changed.</summary>
public enum OperatingMode
{
    /// <summary>What is wanted is made.</summary>
    Active,

    /// <summary>Everything is watched, nothing is changed; what would be done is shown.</summary>
    Observe,
}
