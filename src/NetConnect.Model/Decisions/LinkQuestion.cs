using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Decisions;

/// <summary>All that a link type may base its judgement on: the facts snapshot, with both ends as they were read.</summary>
public sealed record LinkQuestion(LinkEnd Left, LinkEnd Right, LinkRequirements Requirements)
{
    /// <summary>What the request lets be done with a link that joins the two networks already.</summary>
    public Adoption? Adopt { get; init; }

    /// <summary>The hubs that operators have registered in the regions of both ends, in order of their keys.</summary>
    public ImmutableArray<HubEnd> Hubs { get; init; } = [];

    /// <summary>What is known of link types, and what the operators want.</summary>
    public DecisionBasis Basis { get; init; } = DecisionBasis.Product;

    /// <summary>The monthly volume that costs are estimated at, in gigabytes.</summary>
    public int VolumeGb => Requirements.ExpectedGb ?? Basis.Policy.AssumedGb;

    public bool SameRegion => Left.Region == Right.Region;

    public LinkReach Reach => Left.Network.Platform != Right.Network.Platform ? LinkReach.BetweenPlatforms
        : SameRegion ? LinkReach.InRegion : LinkReach.BetweenRegions;

    public LinkEnd End(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The facts as they hold at one end.</summary>
    public FactView FactsAt(LinkEnd end) => new(Basis.Facts, end.Region, end.Declared);

    /// <summary>The facts as they hold at a hub.</summary>
    public FactView FactsAt(HubEnd hub) => new(Basis.Facts, hub.Site.Region, hub.Declared);

    /// <summary>Both ends in the one order in which networks are asked: nobody can wait for each other.</summary>
    public IEnumerable<LinkEnd> InKeyOrder() =>
        NetworkPair.Of(Left.Network, Right.Network).Smaller == Left.Network ? [Left, Right] : [Right, Left];
}
