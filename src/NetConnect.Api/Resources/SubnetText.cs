using System.Globalization;
using NetConnect.Api.Input;
using NetConnect.Model.Addresses;

namespace NetConnect.Api.Resources;

/// <summary>Reads <c>subnet</c>: a prefix, or <c>auto/24</c> for the next free one of that length.</summary>
internal static class SubnetText
{
    private const string Auto = "auto/";
    private const int Widest = 8;
    private const int Narrowest = 32;

    public static (Cidr? Subnet, int? AutoLength) Read(BodyReader body)
    {
        if (body.Text("subnet", TextRules.Line) is not { } text)
            return default;
        return text.StartsWith(Auto, StringComparison.Ordinal)
            ? (null, LengthOf(text[Auto.Length..], body))
            : (PrefixText.Read(text, body.PointerTo("subnet"), body.Faults), null);
    }

    private static int? LengthOf(string text, BodyReader body)
    {
        var isPlain = text.Length is 1 or 2 && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (isPlain && int.Parse(text, CultureInfo.InvariantCulture) is >= Widest and <= Narrowest and var length)
            return length;
        body.Fault("subnet", FaultCodes.OutOfRange, FormattableString.Invariant($"Give a length from {Widest} to {Narrowest}, as in `auto/24`."));
        return null;
    }
}
