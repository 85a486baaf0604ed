using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>Who would lose what if a resource went away: one of its connections, and who stands at the other end.</summary>
/// <param name="Connection">Id.</param>
/// <param name="State">The connection's.</param>
/// <param name="Other">The resource at the other end, by name.</param>
/// <param name="Reaches">What the other end may send into the resource.</param>
/// <param name="ReachedBy">What the resource may send to the other end.</param>
/// <param name="Loses">The same in words.</param>
public sealed record DependentDto(
    [property: Form(TextForm.Id)] string Connection,
    [property: Form(TextForm.Name)] string Name,
    string State,
    ResourceDto? Other,
    IReadOnlyList<L4FilterDto> Reaches,
    IReadOnlyList<L4FilterDto> ReachedBy,
    string Loses);
