using System.Globalization;

namespace NetConnect.Contracts.Client;

/// <summary>Headers that a client adds to what it sends.</summary>
internal sealed record RequestExtras
{
    public string? IdempotencyKey { get; init; }

    public TimeSpan? Wait { get; init; }

    public void AddTo(HttpRequestMessage request)
    {
        if (IdempotencyKey is { } key && request.Method == HttpMethod.Post)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (Wait is { } wait)
            request.Headers.Add("Prefer", string.Create(CultureInfo.InvariantCulture, $"wait={(int)wait.TotalSeconds}"));
    }
}
