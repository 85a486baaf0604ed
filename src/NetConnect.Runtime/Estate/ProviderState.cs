namespace NetConnect.Runtime.Estate;

/// <summary>Whether a provider can be worked with, as far as was tried.</summary>
public enum ProviderState
{
    Unchecked,
    Ready,

    /// <summary>Some permissions are missing.</summary>
    Limited,
    Unreachable,
}
