using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Which route tables serve a prefix of a VPC.</summary>
internal static class TableSelector
{
    /// <summary>
    /// The tables of the subnets that intersect the prefix; the main table for a prefix without subnets. Sorted; empty only
    /// when the VPC shows no main table.
    /// </summary>
    public static ImmutableArray<string> Select(ObservedNetwork network, Cidr prefix)
    {
        var served = network.Subnets.Where(subnet => subnet.Cidr.Overlaps(prefix)).Select(subnet => subnet.RouteTableId).ToList();
        var ids = served.Count > 0 ? served : [network.MainTable?.Id ?? ""];
        return [.. ids.Where(id => id.Length > 0 && !IsGateway(network, id)).Distinct().Order(StringComparer.Ordinal)];
    }

    public static ObservedRouteTable? Find(ObservedNetwork network, string id) =>
        network.RouteTables.FirstOrDefault(table => table.Id == id);

    private static bool IsGateway(ObservedNetwork network, string id) => Find(network, id) is { IsGateway: true };
}
