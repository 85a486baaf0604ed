namespace NetConnect.Runtime.Modes;

/// <summary>What would be done for a connection if it were not paused.</summary>
/// <param name="Side">Of the connection, with what is said: e.g. <c>LeftPaused</c>.</param>
public sealed record WouldDo(string Connection, string Name, string Side, string Message);
