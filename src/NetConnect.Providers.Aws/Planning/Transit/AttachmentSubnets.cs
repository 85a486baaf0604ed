using System.Collections.Immutable;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Transit;

/// <summary>In which subnets a gateway gets an interface: one for each availability zone of the VPC, as a gateway is only reached within one's own zone.</summary>
internal static class AttachmentSubnets
{
    /// <summary>What is attached is kept while it is there; a zone without gets its first subnet.</summary>
    public static ImmutableSortedSet<string> Of(ObservedNetwork network, ImmutableSortedSet<string> attached) =>
    [
        .. network.Subnets.Where(subnet => IsAvailabilityZone(network.Region, subnet.Zone))
            .GroupBy(subnet => subnet.Zone)
            .Select(zone => zone.OrderByDescending(subnet => attached.Contains(subnet.Id)).ThenBy(subnet => subnet.Id, StringComparer.Ordinal).First().Id),
    ];

    /// <summary>Local zones and the like are named after a region as well, and can't be attached.</summary>
    private static bool IsAvailabilityZone(string region, string zone) =>
        zone.Length == region.Length + 1 && zone.StartsWith(region, StringComparison.Ordinal) && char.IsAsciiLetterLower(zone[^1]);
}
