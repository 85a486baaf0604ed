using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Model.Topology;

/// <summary>A permission of a filter group.</summary>
/// <param name="Ports">All ports when absent.</param>
/// <param name="Remote">The prefix it speaks of; absent when it names something other than a prefix.</param>
public sealed record ObservedRule(Protocol Protocol, PortRange? Ports, Cidr? Remote, string Description = "");
