using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>The body of <c>POST /v1/connections</c> and <c>/v1/decisions</c> as far as it could be read.</summary>
internal sealed record ConnectionInput(
    string? Name, string? Left, string? Right, LinkType? Type, ImmutableArray<Need> Needs, LinkRequirements Requirements)
{
    public Adoption? Adopt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Protected { get; init; }

    /// <summary>To be made only of an input without faults.</summary>
    public ConnectionDraft ToDraft(AskingRights rights) => new()
    {
        Name = Name ?? "",
        ResourceLeft = Left!,
        ResourceRight = Right!,
        Type = Type,
        Needs = Needs,
        Requirements = Requirements,
        Adopt = Adopt,
        ExpiresAt = ExpiresAt,
        Protected = Protected,
        Requester = rights.Requester,
        Grants = rights.Grants,
        ServiceVersions = rights.ServiceVersions,
    };
}
