using System.Globalization;

namespace NetConnect.Kernel.Modes;

/// <summary>A pause as people read it.</summary>
public static class ModeWords
{
    /// <summary>The reason of a condition that names what would be done.</summary>
    public const string WouldDo = "WouldDo";

    /// <summary>Ends with a full stop.</summary>
    public static string Words(this ModeState state)
    {
        var since = state.Since.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var reason = state.Reason is { } given ? $": {given.TrimEnd('.')}" : "";
        return $"Changes are paused for {state.Scope} by {state.By} since {since}{reason}.";
    }
}
