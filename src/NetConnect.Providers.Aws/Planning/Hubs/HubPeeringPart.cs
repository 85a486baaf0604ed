using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>The peering of two hubs' gateways, at the hub that requests and deletes it.</summary>
internal static class HubPeeringPart
{
    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => member.Name.IsHub && IsRequester(context, member) && (member.IsWanted || (member.Attachment is not null && context.Ours(member.JoinKey) is not null)))
            .Select(member => HubContext.Rest(Wanted(context, member), member.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.GatewayPeering, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>By our tags, or by the id on record when the tags were taken off.</summary>
    public static ObservedAttachment? FindLive(HubContext context, NetworkPair hubs) =>
        Find(context, context.Ours(AwsNaming.GatewayPeeringKey(hubs))?.ExternalId, AwsNaming.TransitHash($"{hubs}"));

    private static bool IsRequester(HubContext context, HubMember member) => NetworkPair.Of(context.Hub, member.Name).Smaller == context.Hub;

    private static ObservedAttachment? Find(HubContext context, string? recorded, string link) => context.Observed.Gateways.SelectMany(gateway => gateway.Attachments)
        .Where(one => one.IsLive && one.Network is null && (one.Id == recorded || IsMarked(context, link, one)))
        .OrderByDescending(one => one.Id == recorded)
        .ThenBy(one => one.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool IsMarked(HubContext context, string link, ObservedAttachment attachment) => context.BearsMark(attachment.Tags)
        && attachment.Tags.GetValueOrDefault(AwsNaming.PartTag) == AwsNaming.GatewayPeeringPart
        && attachment.Tags.GetValueOrDefault(AwsNaming.LinkTag) == link;

    private static PartAssessment Wanted(HubContext context, HubMember member)
    {
        var pair = NetworkPair.Of(context.Hub, member.Name);
        var mark = AwsNaming.GatewayPeeringMark(context.Installation, pair);
        var part = Part(context, member.JoinKey, isWanted: true) with
        {
            Users = HubContext.Users(member.Halves),
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("link", mark[AwsNaming.LinkTag]),
        };
        return member.Attachment is { } live ? Live(part, live, mark, IsMarked(context, mark[AwsNaming.LinkTag], live)) : Missing(context, member, part, mark);
    }

    private static PartAssessment Live(PartAssessment part, ObservedAttachment live, ImmutableSortedDictionary<string, string> mark, bool marked)
    {
        var seen = part with
        {
            ExternalId = live.Id,
            BearsOurMark = marked,
            Published = live.State == ObservedLinkState.Deleting ? part.Published : part.Published.Add(TransitKeys.GatewayPeering, live.Id),
            Presence = live.State == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling,
            Label = $"peering {live.Id} with {live.PeerGateway}",
            Message = live.State == ObservedLinkState.Active ? "" : $"{live.Id} is {live.StateMessage}.",
        };
        return marked || live.State != ObservedLinkState.Active
            ? seen
            : seen with { Presence = PartPresence.Different, Operation = Ec2Calls.Tag(live.Id, AwsNaming.Named(mark)), Message = $"Our tags were taken off {live.Id}." };
    }

    private static PartAssessment Missing(HubContext context, HubMember member, PartAssessment part, ImmutableSortedDictionary<string, string> mark)
    {
        var half = member.Halves.First(half => half.Goal == HalfGoal.Present || member.Halves.All(one => one.Goal != HalfGoal.Present));
        if (context.ReadyGateway is not { } gateway || half.RemotePublished.GetValueOrDefault(TransitKeys.Gateway) is not { Length: > 0 } peer)
            return part with { Message = "Waits for both gateways." };
        if (gateway.Attachments.FirstOrDefault(one => one.IsLive && one.PeerGateway == peer) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = $"{foreign.Id} joins {gateway.Id} and {peer} already and was not made by this installation." };
        var incarnation = context.Ledger.TryGetValue(part.Key, out var record) ? record.Incarnation : 1;
        var ended = gateway.Attachments.FirstOrDefault(one => !one.IsLive && IsMarked(context, mark[AwsNaming.LinkTag], one)
            && one.Tags.GetValueOrDefault(AwsNaming.IncarnationTag) == incarnation.ToString(CultureInfo.InvariantCulture));
        if (ended is not null)
            return part with { Presence = PartPresence.Ended, BearsOurMark = true, ExternalId = ended.Id, Message = $"{ended.Id} ended ({ended.StateMessage}); it has to be requested anew." };
        return part with
        {
            Operation = TransitCalls.CreatePeering(gateway.Id, member.Name, peer, half.RemoteRegion, AwsNaming.Incarnate(mark, incarnation)),
            Message = "The peering of the gateways is not requested yet.",
        };
    }

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var part = Part(context, record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, ExternalId = record.ExternalId };
        if (record.Stage == PartStage.Foreign || Find(context, record.ExternalId, record.Spec.GetValueOrDefault("link", "")) is not { } live)
            return part;
        var seen = part with { ExternalId = live.Id, BearsOurMark = context.BearsMark(live.Tags), Label = $"peering {live.Id}" };
        return live.State is ObservedLinkState.Active or ObservedLinkState.PendingAcceptance
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.DeletePeering(live.Id), Message = $"{live.Id} is to be deleted." }
            : seen with { Presence = PartPresence.Settling, Message = $"{live.Id} is {live.StateMessage}." };
    }

    private static PartAssessment Part(HubContext context, string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.GatewayPeering,
        IsWanted = isWanted,
        Requires = [AwsNaming.GatewayKey(context.Hub)],
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"peering of {AwsNaming.Subject(key).Replace("~", " and ", StringComparison.Ordinal)}",
    };
}
