using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What a peering costs by list price.</summary>
internal static class AwsPeeringCost
{
    public static CostEstimate Of(LinkQuestion question)
    {
        // Across zones both the sender and the receiver pay; between regions the sender pays.
        var perGb = question.SameRegion
            ? 2 * AwsPeeringFacts.Price(AwsPeeringFacts.ZonePrice)
            : AwsPeeringFacts.Price(AwsPeeringFacts.RegionPrice);
        var fixedMonthly = AwsPeeringFacts.Price(AwsPeeringFacts.FixedPrice);
        return new(
            fixedMonthly,
            perGb,
            question.VolumeGb,
            fixedMonthly + (perGb * question.VolumeGb),
            [Side.Left, Side.Right],
            question.SameRegion
                ? "All traffic crosses zones: 0.01 USD/GB for each side; within one zone it is free. us-east-1 list price, secondary source."
                : "0.02 USD/GB for the sending side. us-east-1 list price, secondary source; it differs by region.");
    }
}
