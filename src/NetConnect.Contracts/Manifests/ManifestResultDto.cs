namespace NetConnect.Contracts.Manifests;

/// <summary>What applying a manifest did, in order.</summary>
/// <param name="Complete">Nothing failed or was skipped.</param>
public sealed record ManifestResultDto(bool Complete, IReadOnlyList<ManifestItemDto> Items);
