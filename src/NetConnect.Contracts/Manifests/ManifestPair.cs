namespace NetConnect.Contracts.Manifests;

/// <summary>A connection by its ends.</summary>
public sealed record ManifestPair(ManifestEnd Left, ManifestEnd Right);
