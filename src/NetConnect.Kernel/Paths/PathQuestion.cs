using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Would this traffic get from one end to the other, and its answers back?</summary>
/// <param name="Ports">Destination ports for tcp and udp; all of them when absent.</param>
public sealed record PathQuestion(PathEnd From, PathEnd To, Protocol Protocol, PortRange? Ports = null)
{
    /// <summary>What was read of the hubs that packets may pass.</summary>
    public ImmutableArray<ObservedNetwork> Hubs { get; init; } = [];

    /// <summary>Asks for routes, links and ACLs only, as if every filter group let everything through.</summary>
    public bool IgnoresGroups { get; init; }
}
