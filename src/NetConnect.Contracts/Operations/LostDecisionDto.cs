namespace NetConnect.Contracts.Operations;

/// <summary>What somebody decided after the backup was made; the restored installation knows nothing of it.</summary>
/// <param name="Action">E.g. <c>connection.approve</c>.</param>
public sealed record LostDecisionDto(DateTimeOffset At, string Actor, string Action, string Subject, string Outcome);
