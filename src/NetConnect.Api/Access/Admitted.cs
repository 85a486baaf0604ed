using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Access;

/// <summary>An entity that the caller was let through to, and how far.</summary>
/// <param name="Owner">The service that gave the grant: changes are guarded with its version.</param>
public sealed record Admitted<T>(T Entity, Grant Grant, ServiceView? Owner = null);
