using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Signing;

/// <summary>Keys of an assumed role. All of it is derived from the token, so nothing needs to be stored and a restart loses none.</summary>
internal sealed record TemporaryKeys(string AccessKeyId, string Secret, string SessionToken, CallerIdentity Identity, DateTimeOffset Expires)
{
    internal sealed record Claims(string Account, string Role, string Session, long ExpiresMs, long Serial);

    // Not a secret: whoever runs the emulator may issue what they like. It only makes forged tokens fail as they do at AWS.
    private static readonly byte[] Key = "netconnect-cloudsim"u8.ToArray();

    public static TemporaryKeys Issue(Claims claims)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims);
        return Derive(payload, claims);
    }

    /// <summary>The keys behind a session token, or null when the token isn't one of ours.</summary>
    public static TemporaryKeys? FromToken(string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length) || length <= 32) return null;
        var payload = bytes[32..length];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, 32), Mac("token", payload))
            ? Derive(payload, JsonSerializer.Deserialize<Claims>(payload)!)
            : null;
    }

    private static TemporaryKeys Derive(byte[] payload, Claims claims)
    {
        var roleName = claims.Role[(claims.Role.LastIndexOf('/') + 1)..];
        var roleId = "AROA" + Base32(Mac("role", Encoding.UTF8.GetBytes(claims.Role)));
        return new(
            "ASIA" + Base32(Mac("id", payload)),
            Convert.ToBase64String(Mac("secret", payload))[..40],
            Convert.ToBase64String([.. Mac("token", payload), .. payload]),
            new CallerIdentity(claims.Account, $"arn:aws:sts::{claims.Account}:assumed-role/{roleName}/{claims.Session}", $"{roleId}:{claims.Session}", claims.Role),
            DateTimeOffset.FromUnixTimeMilliseconds(claims.ExpiresMs));
    }

    private static byte[] Mac(string purpose, byte[] data) => HMACSHA256.HashData(Key, (byte[])[.. Encoding.ASCII.GetBytes(purpose), 0, .. data]);

    private static string Base32(byte[] bytes) => string.Concat(bytes.Take(16).Select(b => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[b & 31]));
}
