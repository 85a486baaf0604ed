using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>What executing a decision would change: exactly this is approved, and its hash is the plan hash.</summary>
/// <remarks>No counts and no times: they may change without changing what is done.</remarks>
public sealed record LinkPlan
{
    public required LinkType Type { get; init; }

    public required NetworkRef LeftNetwork { get; init; }

    public required NetworkRef RightNetwork { get; init; }

    public required Cidr LeftPrefix { get; init; }

    public required Cidr RightPrefix { get; init; }

    /// <summary>Objects per pair of networks that the link stands on, e.g. <c>AWS_PEERING vpc-1~vpc-2</c>.</summary>
    public ImmutableArray<string> SharedObjects { get; init; } = [];

    /// <summary>Id of the link of others' that this one would lean on; none when it would be of our own making.</summary>
    public string? Adopted { get; init; }

    /// <summary>The hubs that the link passes; absent when the two networks are joined directly.</summary>
    public HubPair? Hubs { get; init; }

    /// <summary>Traffic that is let into the left side.</summary>
    public ImmutableArray<Flow> IntoLeft { get; init; } = [];

    public ImmutableArray<Flow> IntoRight { get; init; } = [];

    public decimal FixedMonthly { get; init; }
}
