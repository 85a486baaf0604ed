using NetConnect.Model.Entities;

namespace NetConnect.Api.Connections;

/// <summary>The body of an action on a connection.</summary>
internal sealed record ActionInput(string? Reason = null, string? PlanHash = null, Side? Side = null);
