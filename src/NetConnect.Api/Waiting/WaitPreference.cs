using System.Globalization;
using Microsoft.AspNetCore.Http;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Waiting;

/// <summary>The header <c>Prefer: wait=N</c> (RFC 7240); other preferences are none of ours.</summary>
internal static class WaitPreference
{
    private const int MaxSeconds = 60;

    /// <summary>How long to wait; none when it was not asked for.</summary>
    public static Outcome<TimeSpan?> Read(HttpRequest request)
    {
        var wishes = request.Headers["Prefer"].SelectMany(line => (line ?? "").Split(',')).Select(Parse).Where(wish => wish.Name == "wait").ToList();
        if (wishes.Count == 0)
            return (TimeSpan?)null;
        return wishes is [var only]
            && int.TryParse(only.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MaxSeconds
            ? TimeSpan.FromSeconds(seconds)
            : new Fault(FaultKind.Malformed, $"Give `Prefer: wait=N` once, with N from 1 to {MaxSeconds} seconds.");
    }

    private static (string Name, string Value) Parse(string preference)
    {
        // Parameters behind a semicolon belong to preferences that we don't know.
        var pair = preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries);
#pragma warning disable CA1308 // names are compared without regard to case, and written like this
        return (pair[0].ToLowerInvariant(), pair.Length == 2 ? pair[1].Trim('"') : "");
#pragma warning restore CA1308
    }
}
