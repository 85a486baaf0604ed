namespace NetConnect.Cli.Connections;

/// <summary>An action on a connection that needs no more than a reason.</summary>
/// <param name="Name">As in the path of the API.</param>
/// <param name="NeedsReason">The API refuses it without.</param>
/// <param name="TakesTime">The link is made or unmade for it: that can be followed.</param>
internal sealed record ActionSpec(string Name, string About, bool NeedsReason = false, bool TakesTime = false);
