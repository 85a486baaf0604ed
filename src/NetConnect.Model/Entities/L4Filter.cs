namespace NetConnect.Model.Entities;

/// <summary>What connections may reach in a resource: one line of <c>l4filters</c>.</summary>
/// <param name="Ports">A port or range for tcp and udp; none otherwise.</param>
/// <param name="From">A prefix or a service id that narrows who; anyone connected when absent.</param>
public sealed record L4Filter(Protocol Protocol, PortRange? Ports = null, string? From = null)
{
    /// <summary>Secure by default: a resource that says nothing answers pings and no more.</summary>
    public static L4Filter Default { get; } = new(Protocol.Icmp);
}
