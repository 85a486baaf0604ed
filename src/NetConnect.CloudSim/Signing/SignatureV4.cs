using System.Security.Cryptography;
using System.Text;

namespace NetConnect.CloudSim.Signing;

/// <summary>AWS Signature Version 4, as far as header authentication goes.</summary>
internal static class SignatureV4
{
    public static string Compute(SignedRequest request, CredentialScope scope, string secret, string timestamp)
    {
        var canonicalHash = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(request, scope))));
        var toSign = $"AWS4-HMAC-SHA256\n{timestamp}\n{scope.Scope}\n{canonicalHash}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[scope.Date, scope.Region, scope.Service, "aws4_request", toSign])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Hex(key);
    }

    private static string Canonical(SignedRequest request, CredentialScope scope)
    {
        var query = request.Query
            .Select(q => (Name: Escape(q.Key), Value: Escape(q.Value)))
            .OrderBy(q => q.Name, StringComparer.Ordinal).ThenBy(q => q.Value, StringComparer.Ordinal)
            .Select(q => $"{q.Name}={q.Value}");
        var headers = scope.SignedHeaders.Select(h => $"{h}:{Trim(request.Headers.GetValueOrDefault(h, ""))}\n");
        return string.Join('\n',
            request.Method, request.Path, string.Join('&', query), string.Concat(headers), string.Join(';', scope.SignedHeaders), Hex(SHA256.HashData(request.Body)));
    }

    // The unreserved characters of RFC 3986 are exactly those AWS leaves alone.
    private static string Escape(string text) => Uri.EscapeDataString(text);
    private static string Trim(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
