using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Paths;

/// <summary>What packets of one direction have in common: protocol and destination ports.</summary>
internal sealed record Traffic(Protocol Protocol, PortRange Ports)
{
    public static Traffic Asked(PathQuestion question) =>
        new(question.Protocol, HasPorts(question.Protocol) ? question.Ports ?? PortRange.All : PortRange.All);

    /// <summary>What comes back: stateless filters see it addressed to the port that the client called from.</summary>
    public Traffic Answer => HasPorts(Protocol) ? this with { Ports = PortRange.Ephemeral } : this;

    public bool IsCoveredBy(Protocol protocol, PortRange? ports) =>
        IsCoveredBy(protocol) && (ports ?? PortRange.All).Contains(Ports);

    public bool IsCoveredBy(Protocol protocol) => protocol == Protocol.Any || protocol == Protocol;

    public bool Overlaps(Protocol protocol) => protocol == Protocol.Any || Protocol == Protocol.Any || protocol == Protocol;

    public override string ToString() => Protocol switch
    {
        Protocol.Tcp => $"tcp {PortsText}",
        Protocol.Udp => $"udp {PortsText}",
        Protocol.Icmp => "icmp",
        Protocol.Any => "all traffic",
    };

    private string PortsText => Ports == PortRange.All ? "(all ports)" : Ports.ToString();

    private static bool HasPorts(Protocol protocol) => protocol switch
    {
        Protocol.Tcp or Protocol.Udp => true,
        Protocol.Icmp or Protocol.Any => false,
    };
}
