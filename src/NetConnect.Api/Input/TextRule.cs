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
        return Pattern is null || Pattern.IsMatch(text) ? null : (FaultCodes.BadFormat, Form);
    }

    private bool IsForbidden(Rune rune) =>
        (Rune.IsControl(rune) && !(Lines && rune.Value is '\n' or '\r' or '\t')) || rune.Value is 0x2028 or 0x2029;
}
