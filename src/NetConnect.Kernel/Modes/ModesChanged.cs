namespace NetConnect.Kernel.Modes;

/// <summary>To a network: a mode that it obeys was changed, so look again and go on, or stop.</summary>
public sealed record ModesChanged
{
    public static ModesChanged Now { get; } = new();
}
