namespace NetConnect.Providers.Aws.Policy;

/// <summary>Objects to try calls on without making them; each may be missing.</summary>
/// <param name="Group">One that NetConnect manages: the policy allows changes of no other. The same goes for all that follow.</param>
internal sealed record ProbeSample(string? Vpc, string? RouteTable, string? Group, string? Peering, string? Attachment, string? Gateway, string? GatewayTable);
