namespace NetConnect.Contracts.Operations;

/// <summary>The body of <c>PUT /v1/operations/modes</c>: pauses (<c>OBSERVE</c>) or resumes (<c>ACTIVE</c>) one scope.</summary>
/// <param name="Scope"><c>installation</c>, an account (<c>AWS/111111111111</c>) or a network (<c>AWS/111111111111/vpc-1a1a1a1a</c>).</param>
/// <param name="Mode"><c>ACTIVE</c> or <c>OBSERVE</c>.</param>
/// <param name="Reason">For whoever asks tomorrow; shown on every connection that waits.</param>
public sealed record SetMode(string Scope, string Mode, string? Reason = null);
