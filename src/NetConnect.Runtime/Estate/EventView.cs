using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>Something that happened.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Data">A JSON object.</param>
public sealed record EventView(
    long Position, string Id, DateTimeOffset At, string Type, ActorKey Subject, string Actor, string Message, string Data);
