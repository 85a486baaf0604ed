using System.Globalization;
using System.Text.Json;
using NetConnect.Contracts.Events;

namespace NetConnect.Server.Demo;

/// <summary>Events as texts a person can follow.</summary>
internal static class EventText
{
    public static string At(EventDto e) => e.At.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>A call that was done is told shortly; anything else in the event's own words.</summary>
    public static string Message(EventDto e) => e.Type == "operation-completed"
        ? $"{Field(e, "operation")} {Target(e)} in {Account(e)}"
        : e.Message;

    // Routes have no id of their own: their part says table and destination.
    private static string Target(EventDto e) => Field(e, "part").Split('/', 3) switch
    {
        ["route", var table, var destination] => $"{table} {destination}",
        _ => Field(e, "external_id"),
    };

    // A network reads like AWS/111111111111/vpc-1a1a1a1a.
    private static string Account(EventDto e) => Field(e, "network").Split('/') is { Length: 3 } parts ? parts[1] : "an unknown account";

    private static string Field(EventDto e, string name) =>
        e.Data.ValueKind == JsonValueKind.Object && e.Data.TryGetProperty(name, out var value) ? value.ToString() : "";
}
