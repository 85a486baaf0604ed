namespace NetConnect.Runtime.Estate;

/// <summary>The value of an outcome that has none.</summary>
public sealed record None
{
    private None()
    {
    }

    public static None Value { get; } = new();
}
