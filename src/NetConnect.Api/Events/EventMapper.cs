using System.Globalization;
using System.Text.Json;
using NetConnect.Contracts.Events;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events;

/// <summary>Events and audit entries as the API shows them.</summary>
internal static class EventMapper
{
    public static EventDto Map(EventView view) =>
        new(view.Position.ToString(CultureInfo.InvariantCulture), view.At, view.Type, view.Subject.ToString(), view.Actor, view.Message, Parse(view.Data));

    public static AuditDto Map(AuditView view) => new(
        view.Position, view.At, view.Actor, view.Action, view.Subject.ToString(), view.Outcome, Parse(view.Detail), view.Hash);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
