namespace NetConnect.Kernel.Connections;

/// <summary>Which sides differ from what was made.</summary>
public enum LinkSync
{
    InSync,
    LeftDrift,
    RightDrift,
    BothDrift,
}
