using NetConnect.Api.Input;
using NetConnect.Model.Entities;

namespace NetConnect.Api.Connections;

/// <summary>Which packet to walk: <c>?protocol=icmp</c> or <c>?protocol=tcp&amp;port=443</c>.</summary>
internal sealed record PathQuery(Protocol Protocol, int? Port)
{
    // "any" is for rules; a packet has one protocol.
    private static readonly Vocabulary<Protocol> Walkable = new(Words.Protocols.Of, Protocol.Icmp, Protocol.Tcp, Protocol.Udp);

    public static PathQuery Read(QueryReader reader)
    {
        var protocol = reader.Word("protocol", Walkable) ?? Protocol.Icmp;
        var port = reader.Integer("port", 1, PortRange.Highest);
        if (reader.Faults.Any)
            return new(protocol, port);
        if (protocol != Protocol.Icmp && reader.Find("port") is null)
            reader.Fault("port", FaultCodes.Required, "tcp and udp need a `port`.");
        else if (protocol == Protocol.Icmp && reader.Find("port") is not null)
            reader.Fault("port", FaultCodes.NotAllowed, "icmp has no ports: leave `port` out.");
        return new(protocol, port);
    }
}
