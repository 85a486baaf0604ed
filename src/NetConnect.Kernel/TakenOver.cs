namespace NetConnect.Kernel;

/// <summary>A new process has the store: what the actor waits for may have been lost with the former one, so it asks again at once.</summary>
/// <remarks>Sent as well when the clock was set back: what was planned by the former clock may lie far ahead.</remarks>
public sealed record TakenOver
{
    public static TakenOver Now { get; } = new();
}
