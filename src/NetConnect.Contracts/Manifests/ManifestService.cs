using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A service as it is to be, with what belongs to it; members that are left out stay as they are.</summary>
public sealed record ManifestService(
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Description)] string? Description = null,
    [property: Form(TextForm.Principal)] IReadOnlyList<string>? Owners = null,
    ManifestApproval? Approval = null,
    IReadOnlyList<ManifestProvider>? Providers = null,
    IReadOnlyList<ManifestResource>? Resources = null);
