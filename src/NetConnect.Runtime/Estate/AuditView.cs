using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>Who did what, when, with which outcome.</summary>
/// <param name="Detail">A JSON object.</param>
/// <param name="Hash">Its link of the hash chain.</param>
public sealed record AuditView(
    long Position, DateTimeOffset At, string Actor, string Action, ActorKey Subject, string Outcome, string Detail, string Hash);
