using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Somebody asks for a connection; it was decided on, and its slots are held, before.</summary>
/// <param name="Grants">The sides that asking approves at once.</param>
public sealed record RequestConnection(
    string Id,
    string Name,
    ConnectionEnd Left,
    ConnectionEnd Right,
    Side Requester,
    ImmutableArray<Need> Needs,
    LinkRequirements Requirements,
    DecisionRecord Decision,
    ImmutableArray<GrantedSide> Grants,
    string By)
{
    public Adoption? Adopt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Protected { get; init; }

    /// <summary>Which of the places for requests that wait it would take, if it has to; those of a service are numbered.</summary>
    public int? Place { get; init; }
}
