using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Idempotency;

/// <summary>What a request asks for, as a short text: its path, its query and the bytes of its body.</summary>
internal static class RequestDigest
{
    public static string Of(HttpRequest request, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Lengths first, so that no two requests read the same.
        foreach (var part in new[] { Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}"), body })
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
