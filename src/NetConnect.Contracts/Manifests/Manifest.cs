namespace NetConnect.Contracts.Manifests;

/// <summary>Connectivity as it is to be, by names. What is left out is left alone.</summary>
/// <param name="Absent">What is to be gone.</param>
public sealed record Manifest(
    IReadOnlyList<ManifestService>? Services = null,
    IReadOnlyList<ManifestConnection>? Connections = null,
    ManifestAbsent? Absent = null);
