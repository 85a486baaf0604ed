using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NetConnect.Contracts.Local;

/// <summary>Issues the bearer tokens of local mode with the key of one data directory.</summary>
public sealed class LocalTokens : IDisposable
{
    private readonly ECDsa _key;

    private LocalTokens(ECDsa key)
    {
        _key = key;
        SecurityKey = new ECDsaSecurityKey(key)
        {
            // The shared cache goes by the key's id: it would hand a disposed key to the next server of this process.
            CryptoProviderFactory = new() { CacheSignatureProviders = false },
        };
        SecurityKey.KeyId = Base64UrlEncoder.Encode(SecurityKey.ComputeJwkThumbprint());
    }

    /// <summary>What the server checks signatures with.</summary>
    public ECDsaSecurityKey SecurityKey { get; }

    /// <summary>Opens the data directory's key, making one if there is none yet.</summary>
    /// <exception cref="UnauthorizedAccessException">Other users can read the key.</exception>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static LocalTokens Open(string dataDirectory) => new(LocalKeyFile.OpenOrCreate(LocalMode.KeyPath(dataDirectory)));

    public string Issue(string subject, IEnumerable<string> groups, TimeSpan lifetime, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = LocalMode.Issuer,
            Audience = LocalMode.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            TokenType = LocalMode.TokenType,
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["groups"] = groups.ToArray() },
            SigningCredentials = new SigningCredentials(SecurityKey, LocalMode.Algorithm),
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }

    public void Dispose() => _key.Dispose();
}
