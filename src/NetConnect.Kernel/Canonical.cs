using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetConnect.Model;

namespace NetConnect.Kernel;

/// <summary>Comparing documents by content: records with arrays compare by reference otherwise.</summary>
public static class Canonical
{
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, NetConnectJson.Options);

    /// <summary>Field by field, without a text.</summary>
    public static bool Same<T>(T one, T other) => ReferenceEquals(one, other) || StructureOf<T>.AreEqual(one, other);

    /// <summary>A short name for a content.</summary>
    public static string Digest<T>(T value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(value))).AsSpan(0, 12));
}
