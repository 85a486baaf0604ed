namespace NetConnect.EndToEnd.Weather;

/// <summary>The ways in which one call to a cloud goes wrong.</summary>
internal static class BadWeather
{
    public static readonly Dictionary<string, Func<string, string, object>> ByName = new()
    {
        ["refused with 503"] = (action, account) => new { Kind = "error", Actions = new[] { action }, account, Count = 1, Code = "Unavailable", Status = 503 },
        ["throttled"] = (action, account) =>
            new { Kind = "error", Actions = new[] { action }, account, Count = 1, Code = "RequestLimitExceeded", Status = 503, RetryAfterSeconds = 1 },
        ["done without an answer"] = (action, account) => new { Kind = "lost-answer", Actions = new[] { action }, account, Count = 1 },
        ["made and not seen for a while"] = (action, account) => new { Kind = "hide-new", Actions = new[] { action }, account, Count = 1, Calls = 3 },
        ["removed and still seen for a while"] = (action, account) => new { Kind = "keep-deleted", Actions = new[] { action }, account, Count = 1, Calls = 3 },
    };

    public static IEnumerable<string> WhenMaking => ByName.Keys.Where(name => !name.StartsWith("removed", StringComparison.Ordinal));

    public static IEnumerable<string> WhenRemoving => ByName.Keys.Where(name => !name.StartsWith("made", StringComparison.Ordinal));
}
