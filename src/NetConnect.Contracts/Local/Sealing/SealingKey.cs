using System.Globalization;
using System.Security.Cryptography;

namespace NetConnect.Contracts.Local.Sealing;

/// <summary>One key of the sealed store. Its id says its place in the row of keys, and is never used twice.</summary>
/// <remarks>Not a record: those print their members.</remarks>
internal sealed class SealingKey(string id, byte[] key)
{
    public const int Length = 32;

    public string Id { get; } = id;

    public byte[] Key { get; } = key;

    /// <summary>The later a key was made, the higher; 0 for what is no key's id.</summary>
    public int Number => NumberOf(Id);

    /// <summary>The random part tells keys of two installations apart that both count from one.</summary>
    public static SealingKey Create(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"{number}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}"),
        RandomNumberGenerator.GetBytes(Length));

    public static int NumberOf(string id) =>
        id.Split('-') is [var number, { Length: 8 }] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
