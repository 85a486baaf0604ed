namespace NetConnect.Contracts.AddressPlans;

/// <summary>Two registered prefixes that share addresses: their resources can't be connected.</summary>
public sealed record OverlapDto(UsedPrefixDto Wider, UsedPrefixDto Narrower);
