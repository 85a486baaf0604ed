using System.Diagnostics;

namespace NetConnect.EndToEnd.Support;

/// <summary>The one way to wait: a condition is looked at until it holds or its time is up.</summary>
internal static class Wait
{
    /// <summary>Long enough for a machine that does other things too; what takes that long has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The first value that satisfies; the last one seen is in the failure's message.</summary>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T>> look, Func<T, bool> satisfies, TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (satisfies(seen))
                return seen;
            if (clock.Elapsed > (patience ?? Patience))
                throw new TimeoutException($"Waited {clock.Elapsed.TotalSeconds:0.0} s for {what}; last seen: {Describe(seen)}");
            await Task.Delay(Pause);
        }
    }

    public static Task UntilAsync(string what, Func<Task<bool>> holds, TimeSpan? patience = null) =>
        ForAsync(what, holds, isTrue => isTrue, patience);

    private static string Describe<T>(T seen) => seen is string text ? text : System.Text.Json.JsonSerializer.Serialize(seen);
}
