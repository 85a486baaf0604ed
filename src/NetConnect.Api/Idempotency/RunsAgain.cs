namespace NetConnect.Api.Idempotency;

/// <summary>Endpoint metadata: carried out twice it changes nothing the second time, so that a lost answer is found by doing it again.</summary>
internal sealed record RunsAgain
{
    public static RunsAgain Safely { get; } = new();
}
