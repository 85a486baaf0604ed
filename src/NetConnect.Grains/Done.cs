namespace NetConnect.Grains;

/// <summary>It was done, and there is nothing else to say.</summary>
[GenerateSerializer, Immutable, Alias("NetConnect.Done")]
public sealed record Done
{
    public static Done Instance { get; } = new();
}
