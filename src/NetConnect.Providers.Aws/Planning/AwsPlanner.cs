using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Planning.Acls;
using NetConnect.Providers.Aws.Planning.Hubs;
using NetConnect.Providers.Aws.Planning.Transit;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Says which AWS objects a network's links need and how what was seen differs. Pure: the kernel decides when and in which order.</summary>
public sealed class AwsPlanner : INetworkPlanner
{
    public Platform Platform => Platform.Aws;

    /// <summary>A deleted peering stays visible to whoever deleted it for 2 hours, to the other side for 2 days (Amazon VPC peering guide).</summary>
    public bool ShowsEndedLinks => true;

    public ImmutableSortedSet<string> Settings => AwsSettings.Shaping;

    public ImmutableArray<MarkedObject> Marked(ObservedNetwork observed, string installation) => MarkedObjects.In(observed, installation);

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        var parts = wish.Network.IsHub ? HubParts.Assess(new(wish, ledger, observed)) : Network(new(wish, ledger, observed));
        return [.. parts.OrderBy(part => part.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<PartAssessment> Network(PlanningContext context) =>
        new[]
        {
            WatchPart.Assess(context), PeeringPart.Assess(context), AcceptPart.Assess(context),
            ShareAcceptPart.Assess(context), AttachmentPart.Assess(context), RouteParts.Assess(context),
            GroupParts.Assess(context), RuleParts.Assess(context), AttachParts.Assess(context), DnsPart.Assess(context), AclParts.Assess(context),
        }.SelectMany(parts => parts);
}
