using System.Text;
using System.Text.RegularExpressions;

namespace NetConnect.Api.Input;

/// <summary>What a text must be like.</summary>
/// <param name="Max">Characters (Unicode scalar values).</param>
/// <param name="Pattern">What it must match as a whole, with <paramref name="Form"/> saying so to people.</param>
/// <param name="Lines">Whether line breaks and tabs are allowed.</param>
public sealed record TextRule(int Min, int Max, Regex? Pattern = null, string Form = "", bool Lines = false)
{
    /// <summary>The first fault of the text as code and detail, or none.</summary>
    public (string Code, string Detail)? FaultOf(string text)
    {
        var length = text.EnumerateRunes().Count();
        if (length < Min)
            return (FaultCodes.TooShort, $"Give at least {Min} character{(Min == 1 ? "" : "s")}.");
        if (length > Max)
            return (FaultCodes.TooLong, $"Give at most {Max} characters.");
        if (text.EnumerateRunes().Any(IsForbidden))
            return (FaultCodes.BadCharacter, "Control characters are not allowed.");
        if (!Lines && text.EnumerateRunes().Any(IsUnseen))
            return (FaultCodes.BadCharacter, "Characters that nobody sees, or that turn the text around, are not allowed: people tell things apart by it.");
        return Pattern is null || Pattern.IsMatch(text) ? null : (FaultCodes.BadFormat, Form);
    }

    // Two joiners remain: they belong to the spelling of several languages, and to emoji.
    private static bool IsUnseen(Rune rune) => rune.Value is
        0x00AD or 0x061C or 0x115F or 0x1160 or 0x180E or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x2069) or 0x3164 or 0xFEFF or 0xFFA0;

    private bool IsForbidden(Rune rune) =>
        (Rune.IsControl(rune) && !(Lines && rune.Value is '\n' or '\r' or '\t')) || rune.Value is 0x2028 or 0x2029;
}
