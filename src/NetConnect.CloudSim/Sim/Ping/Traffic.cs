namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>One direction of a flow: protocol number, destination ports, or ICMP type and code.</summary>
internal sealed record Traffic(int Protocol, int FromPort, int ToPort, int IcmpType)
{
    private const int Icmp = 1, Tcp = 6, Udp = 17, EchoRequest = 8, EchoReply = 0;

    public static Traffic Request(PingQuery query) => query.Protocol switch
    {
        "tcp" => new(Tcp, query.Port, query.Port, 0),
        "udp" => new(Udp, query.Port, query.Port, 0),
        _ => new(Icmp, 0, 0, EchoRequest),
    };

    /// <summary>What comes back goes to whichever port the client happened to choose.</summary>
    public static Traffic Reply(PingQuery query) => query.Protocol switch
    {
        "tcp" => new(Tcp, query.EphemeralFrom, query.EphemeralTo, 0),
        "udp" => new(Udp, query.EphemeralFrom, query.EphemeralTo, 0),
        _ => new(Icmp, 0, 0, EchoReply),
    };

    public bool IsIcmp => Protocol == Icmp;
    public string Name => Protocol switch { Tcp => "tcp", Udp => "udp", _ => "icmp" };
}
