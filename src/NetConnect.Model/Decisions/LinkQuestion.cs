using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Decisions;

/// <summary>All that a link type may base its judgement on.</summary>
public sealed record LinkQuestion(LinkEnd Left, LinkEnd Right, LinkRequirements Requirements)
{
    /// <summary>What the request lets be done with a link that joins the two networks already.</summary>
    public Adoption? Adopt { get; init; }

    /// <summary>The monthly volume that costs are estimated at, in gigabytes.</summary>
    public int VolumeGb => Requirements.ExpectedGb ?? LinkRequirements.AssumedGb;

    public bool SameRegion => Left.Region == Right.Region;

    /// <summary>Both ends in the one order in which networks are asked: nobody can wait for each other.</summary>
    public IEnumerable<LinkEnd> InKeyOrder() =>
        NetworkPair.Of(Left.Network, Right.Network).Smaller == Left.Network ? [Left, Right] : [Right, Left];
}
