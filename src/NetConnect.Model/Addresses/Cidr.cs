using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Addresses;

/// <summary>An address prefix such as <c>10.69.249.192/28</c>, always without host bits.</summary>
/// <remarks>Addresses are kept as 128 bits, so that nothing has to change when IPv6 is accepted.</remarks>
[JsonConverter(typeof(CidrJsonConverter))]
public readonly record struct Cidr : IComparable<Cidr>
{
    private readonly UInt128 _first;
    private readonly byte _length;
    private readonly byte _width;

    private Cidr(UInt128 first, int length, int width) => (_first, _length, _width) = (first, (byte)length, (byte)width);

    /// <summary>The number of leading bits that all addresses share.</summary>
    public int PrefixLength => _length;

    /// <summary>The lowest address.</summary>
    public IPAddress First => ToAddress(_first, _width);

    /// <summary>The highest address.</summary>
    public IPAddress Last => ToAddress(_first | HostMask(_length, _width), _width);

    /// <summary>True for 0.0.0.0/0, which names no network.</summary>
    public bool IsEverything => _length == 0;

    public static Cidr Parse(string text) =>
        CidrText.TryParse(text, out var cidr, out var error) ? cidr : throw new FormatException(error.ToString());

    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr) => CidrText.TryParse(text, out cidr, out _);

    /// <summary>The one-address prefix of an address.</summary>
    public static Cidr Host(IPAddress address)
    {
        var width = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        return new Cidr(ToBits(address), width, width);
    }

    public bool Contains(Cidr other) =>
        _width == other._width && _length <= other._length && (other._first & ~HostMask(_length, _width)) == _first;

    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>The addresses that both hold: one of the two, or none.</summary>
    public Cidr? Intersect(Cidr other) => Contains(other) ? other : other.Contains(this) ? this : null;

    /// <summary>The two prefixes that are one bit longer and make this one; a single address has none.</summary>
    public (Cidr Low, Cidr High) Halves()
    {
        if (_length >= _width)
            throw new InvalidOperationException($"{this} can't be halved.");
        var middle = _first | (UInt128.One << (_width - _length - 1));
        return (new(_first, _length + 1, _width), new(middle, _length + 1, _width));
    }

    /// <summary>The lowest prefix of this length within.</summary>
    public Cidr Lowest(int length)
    {
        if (length < _length || length > _width)
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Not a length of prefixes within {this}.");
        return new(_first, length, _width);
    }

    /// <summary>The longest prefix that holds both; none across families.</summary>
    internal Cidr? Above(Cidr other)
    {
        if (_width != other._width)
            return null;
        var differing = _first ^ other._first;
        var shared = differing == 0 ? _width : (int)UInt128.LeadingZeroCount(differing) - (128 - _width);
        var length = Math.Min(shared, Math.Min(_length, other._length));
        return new(_first & ~HostMask(length, _width), length, _width);
    }

    /// <summary>Lies in the upper half of a prefix that contains it and is shorter.</summary>
    internal bool IsInUpperHalfOf(Cidr wider) => ((_first >> (_width - wider._length - 1)) & 1) == 1;

    internal int Width => _width;

    public int CompareTo(Cidr other) =>
        (_width, _first, _length).CompareTo((other._width, other._first, other._length));

    public override string ToString()
    {
        if (_width != 32)
            return $"{First}/{_length}";
        var bits = (uint)_first;
        return string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 0xFF}.{(bits >> 8) & 0xFF}.{bits & 0xFF}/{_length}");
    }

    internal static Cidr? FromV4(uint address, int length)
    {
        var cidr = new Cidr(address, length, 32);
        return (address & HostMask(length, 32)) == 0 ? cidr : null;
    }

    private static UInt128 HostMask(int length, int width) =>
        length >= width ? UInt128.Zero : (UInt128.One << (width - length)) - 1;

    private static UInt128 ToBits(IPAddress address)
    {
        var bits = UInt128.Zero;
        foreach (var octet in address.GetAddressBytes())
            bits = (bits << 8) | octet;
        return bits;
    }

    private static IPAddress ToAddress(UInt128 bits, int width)
    {
        var octets = new byte[Math.Max(width, (byte)8) / 8];
        for (var i = octets.Length - 1; i >= 0; i--, bits >>= 8)
            octets[i] = (byte)(bits & 0xFF);
        return octets.Length == 1 ? IPAddress.Any : new IPAddress(octets);
    }
}
