using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>All parts of a hub.</summary>
internal static class HubParts
{
    public static IEnumerable<PartAssessment> Assess(HubContext context) => new[]
    {
        GatewayPart.Assess(context), SharePart.Assess(context), AdmitPart.Assess(context), HubPeeringPart.Assess(context), HubPeeringAcceptPart.Assess(context),
        GatewayTablePart.Assess(context), AssociationPart.Assess(context), HubRouteParts.Assess(context),
    }.SelectMany(parts => parts);
}
