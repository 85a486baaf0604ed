using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks for a peering and what to know before agreeing to it.</summary>
internal static class AwsPeeringReasons
{
    public static ImmutableArray<string> Of(LinkQuestion question, PairView pair) =>
        [.. General(question, pair), .. pair.Ends.SelectMany(end => TrafficMoves.Of(end, "the peering"))];

    private static IEnumerable<string> General(LinkQuestion question, PairView pair)
    {
        yield return "No gateway in between: no hourly price, no bandwidth limit of its own.";
        if (pair.Ours is { } ours)
            yield return $"{ours.Id} joins the two VPCs already and will be shared.";
        if (pair.Adopted is { } adopted)
            yield return $"{adopted.Id} joins the two VPCs already; {Adopted(question.Adopt!.Value)}";
        if (question.Left.Network.Account != question.Right.Network.Account)
            yield return $"Accounts {question.Left.Network.Account} and {question.Right.Network.Account} both take part: one requests, the other accepts.";
        if (!question.SameRegion)
            yield return $"Between regions packets may have {pair.Ends.Min(end => end.Facts.Number(AwsPeeringFacts.MtuBetweenRegions))} bytes, and AWS encrypts the traffic ({question.Left.Region}, {question.Right.Region}).";
        else if (question.Requirements.Encrypted == EncryptionDemand.Provider)
            yield return "Within a region AWS encrypts between current instance types and between zones; older instance types in one zone don't encrypt.";
        yield return "Only these two VPCs: traffic does not pass through to third networks.";
    }

    private static string Adopted(Adoption adopt) => adopt switch
    {
        Adoption.Watch => "it is only watched.",
        Adoption.Use => "our routes and filters lead over it, and NetConnect never deletes it.",
        Adoption.Manage => "it is taken over, and deleted with its last connection.",
    };
}
