namespace NetConnect.Kernel.Connections;

/// <summary>How well the link serves, as far as evidence goes.</summary>
public enum LinkHealth
{
    Unknown,
    Up,
    Degraded,
    Down,
}
