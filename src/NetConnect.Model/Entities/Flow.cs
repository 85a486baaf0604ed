using NetConnect.Model.Addresses;

namespace NetConnect.Model.Entities;

/// <summary>Traffic that is to be let in: from a prefix, by protocol and ports.</summary>
public sealed record Flow(Protocol Protocol, PortRange? Ports, Cidr Source) : IComparable<Flow>
{
    public int CompareTo(Flow? other) => other is null ? 1
        : (Protocol, Ports ?? PortRange.All, Source).CompareTo((other.Protocol, other.Ports ?? PortRange.All, other.Source));

    public override string ToString() =>
        Ports is { } ports ? $"{ProtocolName} {ports} from {Source}" : $"{ProtocolName} from {Source}";

    private string ProtocolName => Protocol switch
    {
        Protocol.Tcp => "tcp",
        Protocol.Udp => "udp",
        Protocol.Icmp => "icmp",
        Protocol.Any => "any",
    };
}
