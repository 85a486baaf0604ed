using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Transit;

/// <summary>This network and one hub that it hangs on, or is to.</summary>
/// <param name="Halves">The halves over the hub that still want something.</param>
/// <param name="GatewayId">The gateway that the hub named.</param>
/// <param name="ShareArn">The share by which another account lends it.</param>
/// <param name="Attachment">Ours, when there is a live one.</param>
internal sealed record SpokePlan(
    NetworkRef Here, NetworkRef Hub, ImmutableArray<HalfWish> Halves, string? GatewayId, string? ShareArn, ObservedAttachment? Attachment)
{
    public string PartKey => AwsNaming.AttachmentKey(Here, Hub);

    public bool IsOfAnotherAccount => Hub.Account != Here.Account;

    public static SpokePlan Of(PlanningContext context, NetworkRef hub, ImmutableArray<HalfWish> halves) => new(
        context.Network,
        hub,
        halves,
        Published(halves, TransitKeys.Gateway),
        Published(halves, TransitKeys.ShareWith(context.Network.Account)),
        FindLive(context, hub));

    public ImmutableSortedSet<string> Users(bool presentOnly) =>
        [.. Halves.Where(half => !presentOnly || half.Goal == HalfGoal.Present).Select(half => half.Connection)];

    /// <summary>Packets may take it: it was let in once, and is not on its way out.</summary>
    public Way WayTo(NetworkRef remote) => new(
        $"{Hub}~{remote}",
        PartKey,
        "the attachment to the hub",
        Way.Gateway,
        Attachment is { State: ObservedLinkState.Active or ObservedLinkState.Provisioning } ? Attachment.Gateway : null,
        GatewayId is null ? [] : [GatewayId]);

    /// <summary>By our tags, or by the id on record when the tags were taken off.</summary>
    public static ObservedAttachment? FindLive(PlanningContext context, NetworkRef hub)
    {
        var recorded = context.Ours(AwsNaming.AttachmentKey(context.Network, hub))?.ExternalId;
        return context.Observed.Attachments
            .Where(one => one.IsLive && (IsMarked(context, hub, one) || one.Id == recorded))
            .OrderByDescending(one => one.Id == recorded)
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public static bool IsMarked(PlanningContext context, NetworkRef hub, ObservedAttachment attachment) =>
        PeeringFinder.Bears(attachment.Tags, AwsNaming.AttachmentMark(context.Installation, hub, context.Network));

    // All connections over a hub are told the same; of two the older one may not have heard the news yet.
    private static string? Published(ImmutableArray<HalfWish> halves, string key) => halves
        .Where(half => half.Goal == HalfGoal.Present)
        .OrderByDescending(half => half.Revision)
        .Select(half => half.RemotePublished.GetValueOrDefault(key, ""))
        .FirstOrDefault(text => text.Length > 0);
}
