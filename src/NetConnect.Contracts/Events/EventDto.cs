using System.Text.Json;

namespace NetConnect.Contracts.Events;

/// <summary>Something that happened.</summary>
/// <param name="Type">Kebab-case past tense, e.g. <c>connection-approved</c>.</param>
/// <param name="Subject">Kind and id, e.g. <c>connection:...</c>.</param>
public sealed record EventDto(string Id, DateTimeOffset At, string Type, string Subject, string Actor, string Message, JsonElement Data);
