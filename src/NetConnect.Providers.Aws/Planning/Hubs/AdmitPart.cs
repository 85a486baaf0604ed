using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>A network's attachment on the side of the hub: accepted and marked as ours. The network's own side deletes it.</summary>
internal static class AdmitPart
{
    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => !member.Name.IsHub && (member.IsWanted || (member.Attachment is not null && context.Ours(member.JoinKey) is not null)))
            .Select(member => HubContext.Rest(Wanted(context, member), member.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Admit, wanted).Select(record => Part(context, record.Key, isWanted: false) with { Spec = record.Spec })];
    }

    private static PartAssessment Wanted(HubContext context, HubMember member)
    {
        var part = Part(context, member.JoinKey, isWanted: true) with
        {
            Users = HubContext.Users(member.Halves),
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("network", member.Name.ToString()),
        };
        if (member.Attachment is not { } attachment)
            return part with { Message = $"Waits for {member.Name.NetworkId} to be attached." };
        var mark = AwsNaming.AttachmentMark(context.Installation, context.Hub, member.Name);
        var marked = PeeringFinder.Bears(attachment.Tags, mark);
        var seen = part with
        {
            ExternalId = attachment.Id,
            BearsOurMark = marked,
            Spec = part.Spec.Add("attachment", attachment.Id),
            Label = $"acceptance of {attachment.Id} of {member.Name}",
        };
        return attachment.State switch
        {
            ObservedLinkState.PendingAcceptance when IsNamed(context, member, attachment) => seen with
            {
                Presence = PartPresence.Different,
                Operation = TransitCalls.AcceptAttachment(attachment.Id),
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

    // One that is only on record was let in before: it is not let in a second time without its owner's word.
    private static bool IsNamed(HubContext context, HubMember member, ObservedAttachment attachment) => context.Present
        .SelectMany(half => HubMembers.Here(context, half))
        .Any(spoke => spoke.Network == member.Name && spoke.Published.GetValueOrDefault(TransitKeys.Attachment) == attachment.Id);

    private static PartAssessment Part(HubContext context, string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Admit,
        IsWanted = isWanted,
        Requires = [AwsNaming.GatewayKey(context.Hub)],
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"acceptance of {AwsNaming.Other(key)}",
    };
}
