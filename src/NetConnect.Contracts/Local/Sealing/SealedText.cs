using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetConnect.Contracts.Local.Sealing;

/// <summary>A secret as it is kept: AES-256-GCM over the text, bound to whose it is, its name and its key.</summary>
/// <param name="Key">Id of the key.</param>
/// <param name="Sealed">Ciphertext and tag.</param>
internal sealed record SealedText(int Version, string Key, byte[] Nonce, byte[] Sealed)
{
    private const int CurrentVersion = 1;
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public static SealedText Seal(SealingKey key, SecretId id, string text)
    {
        var (plain, nonce) = (Encoding.UTF8.GetBytes(text), RandomNumberGenerator.GetBytes(NonceLength));
        var sealedBytes = new byte[plain.Length + TagLength];
        using var aes = new AesGcm(key.Key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), Bound(key, id));
        CryptographicOperations.ZeroMemory(plain);
        return new(CurrentVersion, key.Id, nonce, sealedBytes);
    }

    /// <summary>None when it was not sealed with this key for this name: damaged, changed, or another's file put in its place.</summary>
    public string? Open(SealingKey key, SecretId id)
    {
        if (Version != CurrentVersion || Nonce.Length != NonceLength || Sealed.Length < TagLength)
            return null;
        var plain = new byte[Sealed.Length - TagLength];
        try
        {
            using var aes = new AesGcm(key.Key, TagLength);
            aes.Decrypt(Nonce, Sealed.AsSpan(0, plain.Length), Sealed.AsSpan(plain.Length), plain, Bound(key, id));
            return Encoding.UTF8.GetString(plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static SealedText? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SealedText>(text) is { Key: not null, Nonce: not null, Sealed: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Bound(SealingKey key, SecretId id) =>
        Encoding.UTF8.GetBytes($"netconnect-secret\n{CurrentVersion}\n{key.Id}\n{id.Service}\n{id.Name}");
}
