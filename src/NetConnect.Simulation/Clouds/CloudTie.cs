namespace NetConnect.Simulation.Clouds;

/// <summary>That an attachment goes by a table.</summary>
/// <param name="IsInForce">Neither on its way in nor out.</param>
internal sealed record CloudTie(string Attachment, bool IsOurs, bool IsInForce);
