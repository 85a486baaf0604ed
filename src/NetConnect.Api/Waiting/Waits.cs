namespace NetConnect.Api.Waiting;

/// <summary>Endpoint metadata: the answer can wait until the connection has settled.</summary>
internal sealed record Waits
{
    public static Waits ForConnection { get; } = new();
}
