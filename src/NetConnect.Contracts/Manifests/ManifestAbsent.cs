using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>What is to be gone; what is not there already is fine.</summary>
/// <param name="Services">Names.</param>
public sealed record ManifestAbsent(
    IReadOnlyList<ManifestPair>? Connections = null,
    IReadOnlyList<ManifestEntry>? Resources = null,
    IReadOnlyList<ManifestEntry>? Providers = null,
    [property: Form(TextForm.Name)] IReadOnlyList<string>? Services = null);
