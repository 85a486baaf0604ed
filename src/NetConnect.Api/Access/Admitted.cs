namespace NetConnect.Api.Access;

/// <summary>An entity that the caller was let through to, and how far.</summary>
public sealed record Admitted<T>(T Entity, Grant Grant);
