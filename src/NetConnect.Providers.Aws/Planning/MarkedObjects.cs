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
        return
        [
            .. links.Concat(groups).Where(item => item.Tags.GetValueOrDefault(AwsNaming.InstallationTag) == installation).Select(item => new MarkedObject(
                item.Id, item.Tags.GetValueOrDefault(AwsNaming.PartTag, ""), item.Tags.GetValueOrDefault(AwsNaming.LinkTag, ""))),
        ];
    }
}
