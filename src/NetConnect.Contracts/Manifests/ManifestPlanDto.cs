namespace NetConnect.Contracts.Manifests;

/// <summary>What applying a manifest would do, in order.</summary>
public sealed record ManifestPlanDto(IReadOnlyList<ManifestItemDto> Items);
