using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A connection of two resources; it is known by the pair.</summary>
public sealed record ManifestConnection(
    [property: Form(TextForm.Name)] string Name,
    ManifestEnd Left,
    ManifestEnd Right,
    string? Ctype = null,
    IReadOnlyList<NeedDto>? Needs = null,
    RequirementsDto? Requirements = null,
    [property: OneOf("WATCH", "USE", "MANAGE")] string? Adopt = null,
    DateTimeOffset? ExpiresAt = null,
    bool? Protected = null);
