using NetConnect.Kernel.Modes;

namespace NetConnect.Runtime.Modes;

/// <summary>The mode of one scope as operators see it.</summary>
/// <param name="Spent">Of an account: what was spent of its budgets within the last hour.</param>
public sealed record ModeView(string Scope, OperatingMode Mode, string? Reason, string By, DateTimeOffset Since, Spent? Spent);
