namespace NetConnect.Simulation.Clouds;

/// <summary>A route as the cloud has it.</summary>
/// <param name="IsOurs">A call of NetConnect's made it: the judge knows what the cloud itself does not show.</param>
internal sealed record CloudRoute(string Target, bool IsOurs);
