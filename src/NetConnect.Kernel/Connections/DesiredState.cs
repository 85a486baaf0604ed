namespace NetConnect.Kernel.Connections;

/// <summary>What is to become of a connection.</summary>
public enum DesiredState
{
    Established,
    Suspended,
    Deleted,
}
