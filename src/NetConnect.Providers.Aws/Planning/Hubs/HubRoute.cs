using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>A route that connections want for what comes from one member of a hub.</summary>
/// <param name="To">The member behind which the destination lies.</param>
/// <param name="Network">The network that it is in: another hub leads to many.</param>
/// <param name="IsSecond">The same addresses are wanted of another network: one table has one way to them.</param>
internal sealed record HubRoute(NetworkRef Hub, HubMember From, HubMember To, string Network, Cidr Destination, ImmutableSortedSet<string> Users, bool IsSecond)
{
    public string Key => IsSecond
        ? $"{AwsNaming.HubRouteKey(Hub, From.Name, Destination.ToString())}@{Network}"
        : AwsNaming.HubRouteKey(Hub, From.Name, Destination.ToString());
}
