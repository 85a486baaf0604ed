using System.Globalization;

namespace NetConnect.Model.Facts;

/// <summary>When a fact was last looked up: the month is as exact as anybody can say.</summary>
internal static class FactDates
{
    public const string Fault = "the date is a year and a month, e.g. 2025-06.";

    public static bool IsMonth(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
