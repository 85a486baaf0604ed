namespace NetConnect.Kernel;

/// <summary>The time that the actor asked for has come.</summary>
public sealed record WakeUp
{
    public static WakeUp Now { get; } = new();
}
