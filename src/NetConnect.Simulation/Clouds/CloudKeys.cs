using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>What the parts of the model are called in the ledger, and where routes belong.</summary>
internal static class CloudKeys
{
    public static string Peering(NetworkPair pair) => $"peering/{pair}";

    public static string Accept(NetworkPair pair) => $"accept/{pair}";

    public static string Watch(NetworkPair pair) => $"watch/{pair}";

    public static string Route(string table, Cidr destination) => $"route/{table}/{destination}";

    public static string Group(string resource) => $"group/{resource}";

    public static string Subject(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The tables that serve a prefix: those of its subnets, else the main one.</summary>
    public static ImmutableArray<ObservedRouteTable> TablesFor(ObservedNetwork network, Cidr prefix)
    {
        var served = network.Subnets.Where(subnet => subnet.Cidr.Overlaps(prefix)).Select(subnet => subnet.RouteTableId).ToHashSet(StringComparer.Ordinal);
        return [.. network.RouteTables.Where(table => served.Count > 0 ? served.Contains(table.Id) : table.IsMain)];
    }
}
