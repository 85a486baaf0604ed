using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A provider or a resource by names.</summary>
public sealed record ManifestEntry([property: Form(TextForm.Name)] string Service, [property: Form(TextForm.Name)] string Name);
