using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>The peering of two hubs' gateways, at the hub that is asked: accepted and marked as ours. The other hub deletes it.</summary>
internal static class HubPeeringAcceptPart
{
    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => member.Name.IsHub && NetworkPair.Of(context.Hub, member.Name).Larger == context.Hub
                && (member.IsWanted || (member.Attachment is not null && context.Ours(member.JoinKey) is not null)))
            .Select(member => HubContext.Rest(Wanted(context, member), member.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.GatewayAccept, wanted).Select(record => Part(context, record.Key, isWanted: false) with { Spec = record.Spec })];
    }

    /// <summary>The one that the other hub named, from the gateway that it named: nothing else is let in.</summary>
    public static ObservedAttachment? Find(HubContext context, NetworkPair hubs, ImmutableArray<HalfWish> halves)
    {
        var named = halves.Select(half => (
            Peering: half.RemotePublished.GetValueOrDefault(TransitKeys.GatewayPeering, ""), Gateway: half.RemotePublished.GetValueOrDefault(TransitKeys.Gateway, ""))).ToHashSet();
        var recorded = context.Ours(AwsNaming.GatewayAcceptKey(hubs))?.ExternalId;
        return context.Gateway?.Attachments.FirstOrDefault(one => one is { IsLive: true, Network: null, PeerGateway: { } peer } && (named.Contains((one.Id, peer)) || one.Id == recorded));
    }

    private static PartAssessment Wanted(HubContext context, HubMember member)
    {
        var mark = AwsNaming.GatewayPeeringMark(context.Installation, NetworkPair.Of(context.Hub, member.Name));
        var part = Part(context, member.JoinKey, isWanted: true) with { Users = HubContext.Users(member.Halves) };
        if (member.Attachment is not { } attachment)
            return part with { Message = $"Waits for {member.Name} to request the peering." };
        var marked = PeeringFinder.Bears(attachment.Tags, mark);
        var seen = part with
        {
            ExternalId = attachment.Id,
            BearsOurMark = marked,
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("attachment", attachment.Id),
            Label = $"acceptance of peering {attachment.Id} with {attachment.PeerGateway}",
        };
        return attachment.State switch
        {
            ObservedLinkState.PendingAcceptance => seen with
            {
                Presence = PartPresence.Different,
                Operation = TransitCalls.AcceptPeering(attachment.Id),
                Message = $"{attachment.Id} waits to be accepted.",
            },
            ObservedLinkState.Active when marked => seen with { Presence = PartPresence.Ready },
            ObservedLinkState.Active => seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Tag(attachment.Id, AwsNaming.Named(mark)),
                Message = $"{attachment.Id} does not bear our tags on this side.",
            },
            _ => seen with { Presence = PartPresence.Settling, Message = $"{attachment.Id} is {attachment.StateMessage}." },
        };
    }

    private static PartAssessment Part(HubContext context, string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.GatewayAccept,
        IsWanted = isWanted,
        Requires = [AwsNaming.GatewayKey(context.Hub)],
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"acceptance of the peering of {AwsNaming.Subject(key).Replace("~", " and ", StringComparison.Ordinal)}",
    };
}
