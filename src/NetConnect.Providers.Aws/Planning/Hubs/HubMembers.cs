using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>Collects what is to hang on a hub: each network once, and each other hub once, whoever uses them.</summary>
internal static class HubMembers
{
    public static IEnumerable<HubMember> Of(HubContext context) => Networks(context).Concat(Hubs(context)).OrderBy(member => member.Name.ToString(), StringComparer.Ordinal);

    /// <summary>The ends of a half that hang here.</summary>
    public static IEnumerable<HubSpoke> Here(HubContext context, HalfWish half) => half.Spokes.Where(spoke => spoke.Hub == context.Hub);

    private static IEnumerable<HubMember> Networks(HubContext context) => context.Halves
        .SelectMany(half => Here(context, half).Select(spoke => (Half: half, Spoke: spoke)))
        .GroupBy(one => one.Spoke.Network)
        .Select(network => new HubMember(
            network.Key, AwsNaming.AdmitKey(context.Hub, network.Key), [.. network.Select(one => one.Half).DistinctBy(half => half.Connection)], Attachment(context, network.Key)));

    private static IEnumerable<HubMember> Hubs(HubContext context) => context.Halves
        .Where(half => half.Remote.IsHub && half.Remote != context.Hub)
        .GroupBy(half => half.Remote)
        .Select(hub => Hub(context, hub.Key, [.. hub]));

    private static HubMember Hub(HubContext context, NetworkRef other, ImmutableArray<HalfWish> halves)
    {
        var pair = NetworkPair.Of(context.Hub, other);
        return pair.Smaller == context.Hub
            ? new(other, AwsNaming.GatewayPeeringKey(pair), halves, HubPeeringPart.FindLive(context, pair))
            : new(other, AwsNaming.GatewayAcceptKey(pair), halves, HubPeeringAcceptPart.Find(context, pair, halves));
    }

    /// <summary>Exactly that network's, on this very gateway: the id came from another account.</summary>
    private static ObservedAttachment? Attachment(HubContext context, NetworkRef network)
    {
        var published = context.Halves.SelectMany(half => half.Spokes).Where(spoke => spoke.Network == network && spoke.Hub == context.Hub)
            .Select(spoke => spoke.Published.GetValueOrDefault(TransitKeys.Attachment, "")).ToHashSet(StringComparer.Ordinal);
        var recorded = context.Ours(AwsNaming.AdmitKey(context.Hub, network))?.ExternalId;
        return context.Gateway?.Attachments.FirstOrDefault(one => one.IsLive && one.Network == network && (published.Contains(one.Id) || one.Id == recorded));
    }
}
