using NetConnect.Api.Input;
using NetConnect.Model.Entities;

namespace NetConnect.Api.Resources;

/// <summary>Reads a line of <c>l4filters</c>, and protocol and ports wherever they occur together.</summary>
internal static class FilterBody
{
    public const int MaxFilters = 100;

    public static L4Filter? Read(BodyReader body)
    {
        var (protocol, ports) = ReadProtocol(body);
        var from = body.OptionalText("from", TextRules.Line) is { } text ? ReadFrom(body, text) : null;
        return protocol is { } known ? new L4Filter(known, ports, from) : null;
    }

    /// <summary>Ports belong to tcp and udp: there they must be given, elsewhere they must not.</summary>
    public static (Protocol? Protocol, PortRange? Ports) ReadProtocol(BodyReader body)
    {
        var protocol = body.Word("protocol", Words.Protocols);
        return (protocol, protocol switch
        {
            Protocol.Tcp or Protocol.Udp => PortsOf(body, body.Text("ports", TextRules.Line)),
            Protocol.Icmp or Protocol.Any => NoPorts(body),
            // An unknown protocol is the fault; the ports are still looked at.
            null => PortsOf(body, body.OptionalText("ports", TextRules.Line)),
        });
    }

    private static PortRange? PortsOf(BodyReader body, string? text)
    {
        if (text is null)
            return null;
        if (PortRange.TryParse(text, out var ports))
            return ports;
        body.Fault("ports", FaultCodes.BadFormat, "Give a port such as `443` or a range such as `8000-8100`, up to 65535.");
        return null;
    }

    private static PortRange? NoPorts(BodyReader body)
    {
        if (body.OptionalText("ports", TextRules.Line) is not null)
            body.Fault("ports", FaultCodes.NotAllowed, "Only tcp and udp have ports: leave them out.");
        return null;
    }

    private static string? ReadFrom(BodyReader body, string text) => EntityId.TryParse(text, out var service)
        ? service
        : PrefixText.Read(text, body.PointerTo("from"), body.Faults)?.ToString();
}
