using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Resources;

/// <summary>From a connection to one of its resources: what it wants of this side. Repeated until the echo comes back.</summary>
public sealed record EnsureSide : Document
{
    public required string Connection { get; init; }

    public required string Resource { get; init; }

    /// <summary>The connection's name for this very wish.</summary>
    public string Echo { get; init; } = "";

    /// <summary>Rises with each change of the wish; not part of the echo.</summary>
    public long Revision { get; init; }

    public required long Generation { get; init; }

    public required int Incarnation { get; init; }

    public required HalfGoal Goal { get; init; }

    public required LinkType Type { get; init; }

    public required NetworkRef Remote { get; init; }

    public required string RemoteRegion { get; init; }

    public required Cidr RemotePrefix { get; init; }

    public required string RemoteService { get; init; }

    /// <summary>What the connection itself needs to have opened here.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];

    public int Retries { get; init; }

    public Adoption? Adopt { get; init; }

    /// <summary>Id of the link of others' that the approved plan names.</summary>
    public string? Adopted { get; init; }

    /// <summary>What the other side lets in from here.</summary>
    public ImmutableArray<Flow> RemoteInbound { get; init; } = [];

    /// <summary>The hub over which the other side is reached; absent when the two are joined directly.</summary>
    public NetworkRef? Hub { get; init; }

    public ImmutableSortedDictionary<string, string> RemotePublished { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Ids of the services on both sides.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];
}
