namespace NetConnect.Runtime.Estate;

/// <summary>What a change rests on: if any of it is another by then, the change is refused as stale.</summary>
/// <param name="Generation">The version of the wish that was read.</param>
/// <param name="Service">Id of the service whose owners may do this; none when it is the operators' alone.</param>
/// <param name="ServiceVersion">The version of the service in which the caller was found to be one of them.</param>
public sealed record Basis(long Generation, string? Service, long ServiceVersion);
