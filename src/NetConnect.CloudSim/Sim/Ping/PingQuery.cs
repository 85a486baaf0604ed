using System.Globalization;
using Microsoft.AspNetCore.Http;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>The question: does this packet arrive, and does its answer come back?</summary>
internal sealed record PingQuery(
    uint From, string FromVpc, uint To, string ToVpc, string Protocol, int Port,
    IReadOnlyList<string>? FromGroups, IReadOnlyList<string>? ToGroups, int EphemeralFrom, int EphemeralTo,
    IReadOnlyList<string>? Groups = null)
{
    public static PingQuery Read(IQueryCollection query)
    {
        var protocol = query["protocol"].FirstOrDefault() ?? "icmp";
        if (protocol is not ("icmp" or "tcp" or "udp")) throw new FormatException($"protocol must be icmp, tcp or udp, not '{protocol}'.");
        var port = query["port"].FirstOrDefault();
        if (protocol != "icmp" && port is null) throw new FormatException("port is missing.");
        var ephemeral = (query["ephemeral"].FirstOrDefault() ?? "32768-60999").Split('-');
        return new(
            Address("from"), Text("from_vpc"), Address("to"), Text("to_vpc"), protocol, port is null ? 0 : Number(port),
            List("from_groups"), List("to_groups"), Number(ephemeral[0]), Number(ephemeral[^1]), List("groups"));

        string Text(string name) => query[name].FirstOrDefault() ?? throw new FormatException($"{name} is missing.");
        uint Address(string name) => Cidr.TryParseAddress(Text(name)) ?? throw new FormatException($"{name} is not an IPv4 address.");
        IReadOnlyList<string>? List(string name) => query[name].FirstOrDefault()?.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
