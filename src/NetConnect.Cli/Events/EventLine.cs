using System.Globalization;
using NetConnect.Contracts.Events;

namespace NetConnect.Cli.Events;

/// <summary>An event in one line.</summary>
internal static class EventLine
{
    public static string Of(EventDto e) =>
        $"{e.At.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {e.Type,-24}  {OneLine(e.Message)}";

    // What others wrote must not move the cursor.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
