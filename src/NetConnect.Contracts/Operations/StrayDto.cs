namespace NetConnect.Contracts.Operations;

/// <summary>An object with this installation's mark that is on no record. It is reported and never touched.</summary>
/// <param name="Network">E.g. <c>AWS/111111111111/vpc-1a1a1a1a</c>.</param>
/// <param name="Kind">What it is, e.g. <c>peering</c>.</param>
/// <param name="Id">The provider's id of it.</param>
/// <param name="Link">What its mark says that it belongs to.</param>
public sealed record StrayDto(string Network, string Region, string Kind, string Id, string Link);
