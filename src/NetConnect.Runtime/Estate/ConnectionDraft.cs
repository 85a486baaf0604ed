using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Estate;

/// <summary>A connection to be made, or only weighed.</summary>
public sealed record ConnectionDraft
{
    /// <summary>Empty only in a dry run.</summary>
    public required string Name { get; init; }

    /// <summary>Id.</summary>
    public required string ResourceLeft { get; init; }

    /// <summary>Id.</summary>
    public required string ResourceRight { get; init; }

    /// <summary>The link type that is demanded; none leaves the choice to the decision.</summary>
    public LinkType? Type { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public LinkRequirements Requirements { get; init; } = LinkRequirements.None;

    /// <summary>What may be done with a link that joins the two networks already.</summary>
    public Adoption? Adopt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Protected { get; init; }

    /// <summary>Whose service asks; the other side's word is waited for.</summary>
    public required Side Requester { get; init; }

    /// <summary>What asking approves at once.</summary>
    public ImmutableArray<SideGrant> Grants { get; init; } = [];

    /// <summary>Versions, by service id, that the grants were read from: the commit must guard them.</summary>
    public ImmutableSortedDictionary<string, long> ServiceVersions { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}
