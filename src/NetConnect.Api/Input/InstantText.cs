using System.Globalization;
using System.Text.RegularExpressions;

namespace NetConnect.Api.Input;

/// <summary>Moments as RFC 3339 writes them: date, time and offset, none of which may be guessed.</summary>
public static partial class InstantText
{
    public static bool TryParse(string text, out DateTimeOffset at)
    {
        at = default;
        // The parser alone would take a time without offset for one of this machine's zone.
        return Form().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out at);
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Form();
}
