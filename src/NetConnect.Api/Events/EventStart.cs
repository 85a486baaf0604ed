using System.Globalization;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Events;

/// <summary>Where in the log somebody wants to go on.</summary>
internal static class EventStart
{
    private static readonly Fault Gone = new(
        FaultKind.Gone, "The events behind this position are no longer kept: start anew without one, and read the entities as they are now.");

    private static readonly Fault NotOfThisLog = new(
        FaultKind.Gone, "This position is not of this log, which may have been restored from a backup: start anew without one.");

    /// <summary>Why it is not possible to go on behind the position; whoever did would miss events without knowing.</summary>
    public static Fault? FaultOf(string? after, LogBounds bounds) =>
        after is null ? null
        : !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position > bounds.Head ? NotOfThisLog
        : position < bounds.Swept ? Gone
        : null;
}
