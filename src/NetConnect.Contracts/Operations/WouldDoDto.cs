namespace NetConnect.Contracts.Operations;

/// <summary>What would be done for a connection if it were not paused.</summary>
/// <param name="Condition">The connection's condition that says so, e.g. <c>LeftPaused</c>.</param>
public sealed record WouldDoDto(string Connection, string Name, string Condition, string Message);
