using NetConnect.Model.Addresses;

namespace NetConnect.Model.Topology;

/// <summary>A route; <paramref name="Target"/> is the id of what it points to, e.g. a peering.</summary>
/// <param name="IsBlackhole">The target is gone: traffic is dropped.</param>
public sealed record ObservedRoute(Cidr Destination, RouteTargetKind Kind, string Target, bool IsBlackhole = false);
