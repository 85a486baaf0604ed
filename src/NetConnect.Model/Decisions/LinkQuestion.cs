using NetConnect.Model.Entities;

namespace NetConnect.Model.Decisions;

/// <summary>All that a link type may base its judgement on.</summary>
public sealed record LinkQuestion(LinkEnd Left, LinkEnd Right, LinkRequirements Requirements)
{
    /// <summary>The monthly volume that costs are estimated at, in gigabytes.</summary>
    public int VolumeGb => Requirements.ExpectedGb ?? LinkRequirements.AssumedGb;

    public bool SameRegion => Left.Region == Right.Region;
}
