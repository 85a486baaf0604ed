using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Links;

/// <summary>What one connection wants of one network: its half of the link.</summary>
public sealed record HalfWish : Document
{
    public required string Connection { get; init; }

    /// <summary>Rises with each change of anything below: the younger of two wishes counts.</summary>
    public long Revision { get; init; }

    /// <summary>Rises with each edit of the owner's filters, which change beside the connection's wish.</summary>
    public long FiltersRevision { get; init; }

    /// <summary>Counts edits of the wish.</summary>
    public required long Generation { get; init; }

    /// <summary>Rises on migration or re-creation.</summary>
    public required int Incarnation { get; init; }

    public required HalfGoal Goal { get; init; }

    public required LinkType Type { get; init; }

    public required string Resource { get; init; }

    public string ResourceName { get; init; } = "";

    /// <summary>The prefix of this side's resource.</summary>
    public required Cidr LocalPrefix { get; init; }

    /// <summary>The prefix of the other side's resource: where routes lead to.</summary>
    public required Cidr RemotePrefix { get; init; }

    public required NetworkRef Remote { get; init; }

    public required string RemoteRegion { get; init; }

    /// <summary>Rises when somebody asks to go on with what others keep removing.</summary>
    public int Retries { get; init; }

    /// <summary>What is to be let in here, from the other side's prefix.</summary>
    public ImmutableArray<Flow> Inbound { get; init; } = [];

    /// <summary>What may be done with a link that stands there already; none of ours leans on a foreign one when absent.</summary>
    public Adoption? Adopt { get; init; }

    /// <summary>Id of the link of others' that was agreed to be leaned on: of another one, or of none, nobody has said that it may be.</summary>
    public string? Adopted { get; init; }

    /// <summary>What the other side lets in from here: the answers to it have to get back.</summary>
    public ImmutableArray<Flow> Outbound { get; init; } = [];

    /// <summary>How the owner of this side wants links to be made here: those of the provider's settings that the planner names. Not stored with the wish.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Ids of the services on both sides: their owners may see what is done here.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The hub over which the other side is reached; absent when the two are joined directly.</summary>
    public NetworkRef? Hub { get; init; }

    /// <summary>Of a hub's own part in a link: the two networks that it joins. Empty for a network of a resource.</summary>
    public ImmutableArray<HubSpoke> Spokes { get; init; } = [];

    /// <summary>What the other side published, e.g. the peering id; over a hub, what the hub did.</summary>
    public ImmutableSortedDictionary<string, string> RemotePublished { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
