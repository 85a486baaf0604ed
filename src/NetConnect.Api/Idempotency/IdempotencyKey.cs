using Microsoft.AspNetCore.Http;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Idempotency;

/// <summary>The header <c>Idempotency-Key</c>: any text of the caller's.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public const int MaxLength = 255;

    /// <summary>The key; none when it was not given.</summary>
    public static Outcome<string?> Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
            return (string?)null;
        return values is [{ Length: > 0 and <= MaxLength } key] && !string.IsNullOrWhiteSpace(key) && !key.Any(char.IsControl)
            ? key
            : new Fault(FaultKind.Malformed, $"Give one `{Header}` of 1 to {MaxLength} characters, without control characters: a UUID will do.");
    }
}
