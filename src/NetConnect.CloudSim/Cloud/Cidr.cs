using System.Globalization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>An IPv4 prefix as EC2 reads it: strict dotted quads, and host bits may be set until it is canonicalised.</summary>
public readonly record struct Cidr(uint Address, int Length)
{
    public uint Mask => Length == 0 ? 0 : uint.MaxValue << (32 - Length);
    public uint First => Address & Mask;
    public uint Last => First | ~Mask;
    public Cidr Canonical => new(First, Length);
    public bool IsCanonical => Address == First;

    public bool Contains(uint address) => (address & Mask) == First;
    public bool Contains(Cidr other) => other.Length >= Length && Contains(other.Address);
    public bool Overlaps(Cidr other) => Contains(other.First) || other.Contains(First);

    public override string ToString() => $"{FormatAddress(Address)}/{Length}";

    public static Cidr? TryParse(string? text)
    {
        var slash = text?.IndexOf('/') ?? -1;
        if (slash < 0 || ParseNumber(text![(slash + 1)..], 32) is not { } length || TryParseAddress(text[..slash]) is not { } address)
            return null;
        return new Cidr(address, length);
    }

    public static uint? TryParseAddress(string? text)
    {
        var parts = text?.Split('.') ?? [];
        if (parts.Length != 4) return null;
        uint address = 0;
        foreach (var part in parts)
        {
            if (ParseNumber(part, 255) is not { } octet) return null;
            address = (address << 8) | (uint)octet;
        }
        return address;
    }

    public static string FormatAddress(uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");

    // A leading zero is refused: some parsers read it as octal, and a firewall rule must mean one thing only.
    private static int? ParseNumber(string text, int max) =>
        text.Length is > 0 and <= 3 && (text.Length == 1 || text[0] != '0')
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;
}
