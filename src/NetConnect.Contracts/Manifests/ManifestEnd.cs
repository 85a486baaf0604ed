using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A resource by names.</summary>
public sealed record ManifestEnd([property: Form(TextForm.Name)] string Service, [property: Form(TextForm.Name)] string Resource);
