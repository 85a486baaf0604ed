using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A provider of the service that it stands in.</summary>
/// <param name="Settings">Credentials by reference only.</param>
public sealed record ManifestProvider(
    [property: Form(TextForm.Name)] string Name,
    string ProviderType,
    string Account,
    string Region,
    IReadOnlyDictionary<string, string>? Settings = null);
