using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Graph;

/// <summary>A connection between two of the nodes.</summary>
public sealed record EdgeDto(
    [property: Form(TextForm.Id)] string Id,
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Id)] string ResourceLeft,
    [property: Form(TextForm.Id)] string ResourceRight,
    string? Ctype,
    string State,
    string Health);
