using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NetConnect.Contracts.Local;

namespace NetConnect.Api.Tests.Http;

/// <summary>Tokens put together by hand, to be wrong in one way at a time.</summary>
internal static class ForgedToken
{
    public static Dictionary<string, object?> Claims(DateTimeOffset now) => new()
    {
        ["iss"] = LocalMode.Issuer,
        ["aud"] = LocalMode.Audience,
        ["sub"] = "ann",
        ["groups"] = new[] { "netconnect-operators" },
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
    };

    /// <summary>Signed with the real key of the data directory: only the claims or the header are wrong.</summary>
    public static string Signed(LocalTokens tokens, object claims, string type = "JWT", string algorithm = "ES256") => Signed(
        tokens.SecurityKey.ECDsa, claims, type, algorithm, tokens.SecurityKey.KeyId);

    public static string Signed(ECDsa key, object claims, string type = "JWT", string algorithm = "ES256", string? kid = null)
    {
        var text = Unsigned(new { alg = algorithm, typ = type, kid }, claims);
        return $"{text}.{WebEncoders.Base64UrlEncode(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The classic: the public key taken for a shared secret.</summary>
    public static string WithHmac(LocalTokens tokens, object claims)
    {
        var text = Unsigned(new { alg = "HS256", typ = "JWT", kid = tokens.SecurityKey.KeyId }, claims);
        var secret = Encoding.ASCII.GetBytes(tokens.SecurityKey.ECDsa.ExportSubjectPublicKeyInfoPem());
        return $"{text}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    public static string Unsigned(object header, object claims) =>
        $"{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(header))}.{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
}
