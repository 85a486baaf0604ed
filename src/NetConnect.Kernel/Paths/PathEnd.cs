using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>One end of a walk: a prefix in a network as it was read, whole or trimmed by <see cref="TopologyView"/>.</summary>
/// <param name="ManagedGroupId">Our filter group for the resource; absent while there is none.</param>
/// <param name="AssumesCarrier">The group counts only on interfaces that carry it: the walk stands on such a one, and says so.</param>
public sealed record PathEnd(ObservedNetwork Network, Cidr Prefix, string? ManagedGroupId = null, bool AssumesCarrier = false);
