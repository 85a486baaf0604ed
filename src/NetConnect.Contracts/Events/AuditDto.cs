using System.Text.Json;

namespace NetConnect.Contracts.Events;

/// <summary>Who did what, when, with which outcome.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Hash">Its link of the hash chain.</param>
public sealed record AuditDto(
    long Position, DateTimeOffset At, string Actor, string Action, string Subject, string Outcome, JsonElement Detail, string Hash);
