namespace NetConnect.Contracts.Providers;

/// <summary>A link of a discovered network that is not NetConnect's.</summary>
/// <param name="Ctype">E.g. <c>AWS_PEERING</c>.</param>
/// <param name="Network">What it leads to, e.g. <c>AWS/222222222222/vpc-2b2b2b2b</c>.</param>
public sealed record ForeignLinkDto(string Id, string Ctype, string State, string Network);
