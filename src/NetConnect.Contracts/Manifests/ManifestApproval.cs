using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>Who approves, with services by name.</summary>
/// <param name="AutoApproveFrom">Names of services.</param>
public sealed record ManifestApproval(
    [property: Form(TextForm.Principal)] IReadOnlyList<string>? Approvers = null,
    int? Min = null,
    [property: Form(TextForm.Name)] IReadOnlyList<string>? AutoApproveFrom = null);
