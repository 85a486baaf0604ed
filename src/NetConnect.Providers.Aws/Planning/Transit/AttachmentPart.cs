using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Transit;

/// <summary>The attachment of this network to a hub: one, whoever uses it. The hub lets it in; it is deleted here.</summary>
internal static class AttachmentPart
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Spokes.Where(spoke => IsNeeded(context, spoke)).Select(spoke => Wanted(context, spoke)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Attachment, wanted).Select(record => Unwanted(context, record))];
    }

    // Halves that let go keep what is on record until all have let go; they never make it anew.
    private static bool IsNeeded(PlanningContext context, SpokePlan spoke) => !spoke.Users(presentOnly: true).IsEmpty
        || (context.Ours(spoke.PartKey) is not null && (spoke.Attachment is not null || context.Observed.GatewaysHidden is not null));

    private static PartAssessment Wanted(PlanningContext context, SpokePlan spoke)
    {
        var part = Part(spoke.PartKey, isWanted: true) with
        {
            Users = spoke.Users(presentOnly: false),
            Requires = spoke.IsOfAnotherAccount && !spoke.Users(presentOnly: true).IsEmpty ? [AwsNaming.ShareAcceptKey(spoke.Here, spoke.Hub)] : [],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add("hub", spoke.Hub.ToString()),
        };
        if (context.Observed.GatewaysHidden is { } hidden)
            return part with { Presence = PartPresence.Blocked, Message = hidden };
        return spoke.Attachment is { } attachment ? Live(context, spoke, part, attachment) : Missing(context, spoke, part);
    }

    private static PartAssessment Missing(PlanningContext context, SpokePlan spoke, PartAssessment part)
    {
        if (spoke.GatewayId is not { } gateway)
            return part with { Message = "Waits for the hub to have a gateway." };
        if (context.Observed.Attachments.FirstOrDefault(one => one.IsLive && one.Gateway == gateway) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = ForeignMessage(foreign) };
        var incarnation = context.Ledger.TryGetValue(part.Key, out var record) ? record.Incarnation : 1;
        if (FindEnded(context, spoke.Hub, incarnation) is { } ended)
            return part with
            {
                Presence = PartPresence.Ended,
                BearsOurMark = true,
                ExternalId = ended.Id,
                Message = $"{ended.Id} ended ({ended.StateMessage}); it has to be made anew.",
            };
        var subnets = AttachmentSubnets.Of(context.Observed, []);
        if (subnets.IsEmpty)
            return part with { Presence = PartPresence.Blocked, Message = $"{context.Network.NetworkId} has no subnet in an availability zone, where a gateway could be attached." };
        var tags = AwsNaming.Incarnate(AwsNaming.AttachmentMark(context.Installation, spoke.Hub, context.Network), incarnation);
        return part with
        {
            Spec = Spec(spoke, gateway, subnets),
            Operation = TransitCalls.Attach(gateway, context.Network.NetworkId, subnets, tags),
            Message = $"{context.Network.NetworkId} is not attached to {gateway} yet.",
        };
    }

    public static string ForeignMessage(ObservedAttachment foreign) =>
        $"{foreign.Id} attaches this VPC to {foreign.Gateway} already and was not made by this installation; "
        + "AWS allows one attachment of a VPC to a gateway, and NetConnect leaves what it did not make alone.";

    private static PartAssessment Live(PlanningContext context, SpokePlan spoke, PartAssessment part, ObservedAttachment attachment)
    {
        if (spoke.GatewayId is { } gateway && gateway != attachment.Gateway)
            return part with
            {
                Presence = PartPresence.Blocked,
                Message = $"{attachment.Id} hangs on {attachment.Gateway}, and the hub is {gateway} now; delete the connections over it, and ask anew.",
            };
        var subnets = AttachmentSubnets.Of(context.Observed, attachment.Subnets);
        var marked = SpokePlan.IsMarked(context, spoke.Hub, attachment);
        var seen = part with
        {
            ExternalId = attachment.Id,
            BearsOurMark = marked,
            Spec = Spec(spoke, attachment.Gateway, subnets.IsEmpty ? attachment.Subnets : subnets),
            Label = $"attachment {attachment.Id} of {context.Network.NetworkId} to {attachment.Gateway}",
            Published = attachment.State == ObservedLinkState.Deleting ? part.Published : part.Published.Add(TransitKeys.Attachment, attachment.Id),
        };
        return attachment.State switch
        {
            ObservedLinkState.Active when spoke.Users(presentOnly: true).IsEmpty => seen with { Presence = PartPresence.Ready },
            ObservedLinkState.Active => Standing(context, spoke, seen, attachment, subnets),
            ObservedLinkState.PendingAcceptance => seen with { Presence = PartPresence.Settling, Message = $"{attachment.Id} waits for the hub to accept it." },
            _ => seen with { Presence = PartPresence.Settling, Message = $"{attachment.Id} is {attachment.StateMessage}." },
        };
    }

    private static PartAssessment Standing(
        PlanningContext context, SpokePlan spoke, PartAssessment seen, ObservedAttachment attachment, ImmutableSortedSet<string> subnets)
    {
        if (!seen.BearsOurMark)
            return seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Tag(attachment.Id, AwsNaming.Named(AwsNaming.AttachmentMark(context.Installation, spoke.Hub, context.Network))),
                Message = $"Our tags were taken off {attachment.Id}.",
            };
        var (add, remove) = (subnets.Except(attachment.Subnets), attachment.Subnets.Except(subnets));
        if (subnets.IsEmpty || (add.IsEmpty && remove.IsEmpty))
            return seen with { Presence = PartPresence.Ready };
        return seen with
        {
            Presence = PartPresence.Different,
            Operation = TransitCalls.ModifyAttachment(attachment.Id, add, remove),
            Message = $"{attachment.Id} has to follow the zones of {context.Network.NetworkId}.",
        };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var part = Part(record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, ExternalId = record.ExternalId };
        if (record.Stage == PartStage.Foreign)
            return part;
        if (context.Observed.GatewaysHidden is { } hidden)
            return part with { Presence = PartPresence.Settling, Message = hidden };
        if (Find(context, record) is not { } live)
            return part;
        var seen = part with { ExternalId = live.Id, Label = $"attachment {live.Id}", BearsOurMark = live.Tags.GetValueOrDefault(AwsNaming.InstallationTag) == context.Installation };
        if (RouteParts.StillLeads(context, live.Gateway))
            return seen with { Presence = PartPresence.Settling, Message = $"Routes still lead to {live.Gateway}; {live.Id} goes once they lead elsewhere." };

        // EC2 takes no delete while it works on the attachment itself.
        return live.State is ObservedLinkState.Active or ObservedLinkState.PendingAcceptance
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.Detach(live.Id), Message = $"{live.Id} is to be deleted." }
            : seen with { Presence = PartPresence.Settling, Message = $"{live.Id} is {live.StateMessage}." };
    }

    // Nobody names the hub any more: what the part is of stands in its record, and in the mark.
    private static ObservedAttachment? Find(PlanningContext context, PartRecord record)
    {
        var link = AwsNaming.TransitHash($"{AwsNaming.Other(record.Key)} {context.Network}");
        return context.Observed.Attachments
            .Where(one => one.IsLive && (one.Id == record.ExternalId
                || (one.Tags.GetValueOrDefault(AwsNaming.InstallationTag) == context.Installation && one.Tags.GetValueOrDefault(AwsNaming.LinkTag) == link)))
            .OrderByDescending(one => one.Id == record.ExternalId)
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static ObservedAttachment? FindEnded(PlanningContext context, NetworkRef hub, int incarnation) => context.Observed.Attachments.FirstOrDefault(one =>
        !one.IsLive && SpokePlan.IsMarked(context, hub, one)
        && one.Tags.GetValueOrDefault(AwsNaming.IncarnationTag) == incarnation.ToString(CultureInfo.InvariantCulture));

    private static ImmutableSortedDictionary<string, string> Spec(SpokePlan spoke, string gateway, ImmutableSortedSet<string> subnets) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("hub", spoke.Hub.ToString()).Add("gateway", gateway).Add("subnets", string.Join(' ', subnets));

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Attachment,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"attachment to {AwsNaming.Other(key)}",
        LikelyRival = "whatever else manages attachments, e.g. Terraform's `aws_ec2_transit_gateway_vpc_attachment`",
    };
}
