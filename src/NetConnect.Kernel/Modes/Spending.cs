using System.Collections.Immutable;
using System.Globalization;

namespace NetConnect.Kernel.Modes;

/// <summary>What was spent within the last hour, minute by minute: an hour that slides, so that none begins with a double budget.</summary>
internal static class Spending
{
    private const int MinutesKept = 60;

    private const string Form = "yyyy-MM-ddTHH:mm";

    public static Spent Total(ImmutableSortedDictionary<string, Spent> minutes, DateTimeOffset now) =>
        Recent(minutes, now).Values.Aggregate(Spent.Nothing, (sum, minute) => sum.Plus(minute));

    public static ImmutableSortedDictionary<string, Spent> Add(ImmutableSortedDictionary<string, Spent> minutes, Spent spent, DateTimeOffset now)
    {
        var recent = Recent(minutes, now);
        var minute = Text(now);
        return recent.SetItem(minute, recent.GetValueOrDefault(minute, Spent.Nothing).Plus(spent));
    }

    /// <summary>Minutes that lie ahead were spent before the clock was set back: they count as spent just now, and for no longer.</summary>
    private static ImmutableSortedDictionary<string, Spent> Recent(ImmutableSortedDictionary<string, Spent> minutes, DateTimeOffset now)
    {
        var (oldest, newest) = (Text(now.AddMinutes(1 - MinutesKept)), Text(now));
        var recent = ImmutableSortedDictionary.Create<string, Spent>(StringComparer.Ordinal);
        foreach (var (minute, spent) in minutes.Where(minute => string.CompareOrdinal(minute.Key, oldest) >= 0))
        {
            var counted = string.CompareOrdinal(minute, newest) > 0 ? newest : minute;
            recent = recent.SetItem(counted, recent.GetValueOrDefault(counted, Spent.Nothing).Plus(spent));
        }

        return recent;
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
}
