namespace NetConnect.Providers.Aws.Policy;

/// <summary>Objects to try calls on without making them; each may be missing.</summary>
/// <param name="Group">One that NetConnect manages: the policy allows changes of no other.</param>
/// <param name="Peering">One that NetConnect manages.</param>
internal sealed record ProbeSample(string? Vpc, string? RouteTable, string? Group, string? Peering);
