using System.Text.Json;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Events;

/// <summary>Something that happened.</summary>
/// <param name="Id">Its place in the log: later events have greater ones, and a feed goes on behind it when it is given as `Last-Event-ID`.</param>
/// <param name="Type">Kebab-case past tense, e.g. <c>connection-approved</c>.</param>
/// <param name="Subject">Kind and id, e.g. <c>connection:...</c>.</param>
public sealed record EventDto([property: Form(TextForm.Position)] string Id, DateTimeOffset At, string Type, string Subject, string Actor, string Message, JsonElement Data);
