namespace NetConnect.Contracts.Providers;

/// <summary>A subnet of a discovered network.</summary>
public sealed record SubnetDto(string Id, string Cidr, string Zone);
