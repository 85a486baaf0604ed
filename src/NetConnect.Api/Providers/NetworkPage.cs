using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Providers;

/// <summary>Pages of what one look at a region showed; their order is that of the networks' ids, which no look changes.</summary>
internal static class NetworkPage
{
    public static Page<NetworkView> Of(ImmutableArray<NetworkView> networks, ListQuery query)
    {
        var rest = networks
            .Where(network => query.State is null || WireName.Of(network.Status) == query.State)
            .Where(network => query.After is null || string.CompareOrdinal(IdOf(network), query.After) > 0)
            .OrderBy(IdOf, StringComparer.Ordinal)
            .ToImmutableArray();
        return rest.Length <= query.Limit ? new(rest) : new(rest[..query.Limit], IdOf(rest[query.Limit - 1]));
    }

    private static string IdOf(NetworkView view) => view.Network.Network.NetworkId;
}
