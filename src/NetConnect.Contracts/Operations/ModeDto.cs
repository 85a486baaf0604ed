namespace NetConnect.Contracts.Operations;

/// <summary>The mode of one scope. A wider scope that observes counts too: all must be ACTIVE for a network to be changed.</summary>
/// <param name="Scope"><c>installation</c>, <c>AWS/111111111111</c> or <c>AWS/111111111111/vpc-1a1a1a1a</c>.</param>
/// <param name="Mode"><c>ACTIVE</c>, or <c>OBSERVE</c>: everything is watched, nothing is changed, and connections show what would be done.</param>
/// <param name="By">Who set it; <c>netconnect</c> when a budget was spent or a backup restored.</param>
/// <param name="Spent">Of an account: what was spent within the last hour.</param>
public sealed record ModeDto(string Scope, string Mode, string? Reason, string By, DateTimeOffset Since, SpentDto? Spent);
