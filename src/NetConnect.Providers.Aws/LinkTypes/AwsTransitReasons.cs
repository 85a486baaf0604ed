using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks for a link over hubs and what to know before agreeing to it.</summary>
internal static class AwsTransitReasons
{
    public static ImmutableArray<string> Of(LinkQuestion question, TransitView view) =>
        [.. General(question, view), .. view.Ends.SelectMany(end => TrafficMoves.Of(end, "the hub"))];

    private static IEnumerable<string> General(LinkQuestion question, TransitView view)
    {
        yield return "Takes no peering of either VPC: many networks can hang on one hub.";
        foreach (var hub in view.Spokes.Select(spoke => spoke.Hub).DistinctBy(hub => hub.Name))
            yield return hub.Gateway is { } gateway
                ? $"The hub {hub.Name} is {gateway.Id}; only the two prefixes reach each other over it, whatever else hangs there."
                : $"The hub {hub.Name} gets its gateway with this connection; only the two prefixes reach each other over it.";
        foreach (var spoke in view.Spokes)
            yield return spoke.Standing is { } standing
                ? $"{standing.Id} attaches {spoke.End.Vpc} already and will be shared."
                : $"{spoke.End.Vpc} gets an attachment, which AWS charges by the hour.";
        yield return $"Packets may have {view.Ends.Min(end => end.Facts.Number(AwsTransitFacts.Mtu))} bytes.";
        if (!question.SameRegion)
            yield return $"Between regions two gateways are peered, and AWS encrypts the traffic ({question.Left.Region}, {question.Right.Region}).";
        else if (question.Requirements.Encrypted == EncryptionDemand.Provider)
            yield return "Within a region AWS encrypts between current instance types and between zones; older instance types in one zone don't encrypt.";
    }
}
