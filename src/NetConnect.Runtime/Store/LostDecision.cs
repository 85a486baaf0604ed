namespace NetConnect.Runtime.Store;

/// <summary>What somebody decided after the backup was made: it was acknowledged, and the restored database knows nothing of it.</summary>
/// <param name="Action">E.g. <c>connection.approve</c>.</param>
/// <param name="Subject">Kind and id.</param>
public sealed record LostDecision(DateTimeOffset At, string Actor, string Action, string Subject, string Outcome);
