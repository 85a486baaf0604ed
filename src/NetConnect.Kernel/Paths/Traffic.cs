using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>What packets of one direction have in common: protocol and destination ports.</summary>
/// <param name="IcmpType">Of an answer to a ping; absent for all of ICMP.</param>
internal sealed record Traffic(Protocol Protocol, PortRange Ports, int? IcmpType = null)
{
    private const int EchoReply = 0;
    private const int Echo = 8;

    public static Traffic Asked(PathQuestion question) =>
        new(question.Protocol, HasPorts(question.Protocol) ? question.Ports ?? PortRange.All : PortRange.All);

    /// <summary>What comes back: stateless filters see it addressed to the port that the client called from.</summary>
    public Traffic Answer => HasPorts(Protocol) ? this with { Ports = PortRange.Ephemeral }
        : Protocol == Protocol.Icmp ? this with { IcmpType = EchoReply }
        : this;

    /// <summary>An entry of one ICMP type says something of an answer to a ping, or stops a part of all ICMP.</summary>
    public bool Concerns(ObservedAclEntry entry) => entry.IcmpType is not { } type || type == IcmpType
        || (IcmpType is null && !entry.Allows && type is Echo or EchoReply);

    public bool IsCoveredBy(ObservedAclEntry entry) => IsCoveredBy(entry.Protocol) && (entry.IcmpType is null || entry.IcmpType == IcmpType);

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
