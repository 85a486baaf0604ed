using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>Says which interfaces, routes and filters a gateway's links need and how what was seen differs. Pure: the kernel decides when and in which order.</summary>
public sealed class LinuxPlanner : INetworkPlanner
{
    public Platform Platform => Platform.Linux;

    public ImmutableSortedSet<string> Settings => LinuxSettings.Shaping;

    public ImmutableArray<MarkedObject> Marked(ObservedNetwork observed, string installation) =>
    [
        .. observed.Links.Where(link => link.Tags.GetValueOrDefault(Reading.GatewayMapper.InstallationTag) == installation)
            .Select(link => new MarkedObject(link.Id, PartKinds.Link, link.Tags.GetValueOrDefault(Reading.GatewayMapper.PairTag, ""))),
        .. observed.Groups.Where(group => group.Tags.GetValueOrDefault(Reading.GatewayMapper.TableTag) == LinuxNaming.Table(installation))
            .Select(group => new MarkedObject(group.Id, PartKinds.Filter, group.Id)),
    ];

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        var context = new PlanningContext(wish, ledger, observed);
        return
        [
            .. new[] { GuardParts.Assess(context), LinkParts.Assess(context), FilterParts.Assess(context), RouteParts.Assess(context) }
                .SelectMany(parts => parts).OrderBy(part => part.Key, StringComparer.Ordinal),
        ];
    }
}
