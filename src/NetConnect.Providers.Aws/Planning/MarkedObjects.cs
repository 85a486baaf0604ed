using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Finds what bears an installation's tags, whether or not anything is known of it.</summary>
internal static class MarkedObjects
{
    public static ImmutableArray<MarkedObject> In(ObservedNetwork observed, string installation)
    {
        var links = observed.Links.Where(link => link.IsLive).Select(link => (link.Id, link.Tags));
        var groups = observed.Groups.Select(group => (group.Id, group.Tags));
        var attachments = observed.Attachments.Where(one => one.IsLive).Select(one => (one.Id, one.Tags));
        var gateways = observed.Network.IsHub ? observed.Gateways.SelectMany(Of) : [];
        return
        [
            .. links.Concat(groups).Concat(attachments).Concat(gateways).Where(item => item.Tags.GetValueOrDefault(AwsNaming.InstallationTag) == installation).Select(item => new MarkedObject(
                item.Id, item.Tags.GetValueOrDefault(AwsNaming.PartTag, ""), item.Tags.GetValueOrDefault(AwsNaming.LinkTag, ""))),
        ];
    }

    private static IEnumerable<(string Id, ImmutableSortedDictionary<string, string> Tags)> Of(ObservedGateway gateway) =>
    [
        .. gateway.IsLive ? new[] { (gateway.Id, gateway.Tags) } : [],
        .. gateway.Attachments.Where(one => one.IsLive).Select(one => (one.Id, one.Tags)),
        .. gateway.Tables.Where(one => one.State != ObservedLinkState.Ended).Select(one => (one.Id, one.Tags)),
        .. gateway.Shares.Select(one => (one.Id, one.Tags)),
    ];
}
