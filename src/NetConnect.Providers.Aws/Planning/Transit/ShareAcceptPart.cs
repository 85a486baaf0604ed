using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning.Transit;

/// <summary>That this account takes up what the hub's account lends it. Once the gateway is seen here, nothing is to be done.</summary>
internal static class ShareAcceptPart
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Spokes
            .Where(spoke => spoke.IsOfAnotherAccount && !spoke.Users(presentOnly: true).IsEmpty)
            .Select(spoke => Wanted(context, spoke))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.ShareAccept, wanted).Select(record => Part(record.Key, isWanted: false) with { Spec = record.Spec, ExternalId = record.ExternalId })];
    }

    private static PartAssessment Wanted(PlanningContext context, SpokePlan spoke)
    {
        var part = Part(AwsNaming.ShareAcceptKey(spoke.Here, spoke.Hub), isWanted: true) with
        {
            Users = spoke.Users(presentOnly: true),
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("hub", spoke.Hub.ToString()).Add("share", spoke.ShareArn ?? ""),
        };
        if (context.Observed.GatewaysHidden is { } hidden)
            return part with { Presence = PartPresence.Blocked, Message = hidden };
        if (spoke.GatewayId is not { } gateway)
            return part with { Message = "Waits for the hub to have a gateway." };
        if (context.Observed.Gateways.Any(one => one.Id == gateway && one.IsLive))
            return part with { Presence = PartPresence.Ready, ExternalId = gateway, Label = $"share of {gateway}" };
        return spoke.ShareArn is { } share
            ? part with { Operation = TransitCalls.AcceptShare(share), Message = $"{gateway} is not seen in this account yet." }
            : part with { Message = $"Waits for the hub to share {gateway}." };
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.ShareAccept,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"share of the gateway of {AwsNaming.Other(key)}",
    };
}
