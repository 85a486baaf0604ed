using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NetConnect.Model.Addresses;

/// <summary>Strict reading of prefixes: what looks odd is refused instead of guessed at.</summary>
/// <remarks>The base class library reads <c>010.0.0.0/8</c> as octal and <c>10/8</c> as <c>0.0.0.10/8</c>; hence our own rules.</remarks>
public static class CidrText
{
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr, out CidrError error)
    {
        cidr = default;
        error = CidrError.Malformed;
        if (text is null || text.Length > 49)
            return false;
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        if (text.AsSpan(0, slash).Contains(':'))
            return Ipv6(text, slash, out error);
        if (!TryNumber(text.AsSpan(slash + 1), 32, out var length) || !TryAddress(text.AsSpan(0, slash), out var address))
            return false;
        if (Cidr.FromV4(address, length) is not { } parsed)
        {
            error = CidrError.HostBits;
            return false;
        }

        (cidr, error) = (parsed, CidrError.None);
        return true;
    }

    private static bool Ipv6(string text, int slash, out CidrError error)
    {
        var wellFormed = IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6
            && TryNumber(text.AsSpan(slash + 1), 128, out _);
        error = wellFormed ? CidrError.Ipv6 : CidrError.Malformed;
        return false;
    }

    private static bool TryAddress(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        var octets = 0;
        foreach (var range in text.Split('.'))
        {
            if (++octets > 4 || !TryNumber(text[range], 255, out var octet))
                return false;
            address = (address << 8) | (uint)octet;
        }

        return octets == 4;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int max, out int number)
    {
        number = 0;
        // int.TryParse passes over NUL characters at the end.
        return text.Length is >= 1 and <= 3
            && !text.ContainsAnyExceptInRange('0', '9')
            && (text.Length == 1 || text[0] != '0')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number <= max;
    }
}
