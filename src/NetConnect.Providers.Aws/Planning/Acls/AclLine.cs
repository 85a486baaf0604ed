using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>What an entry of a network ACL says, whatever its number.</summary>
/// <param name="Icmp">One type and code; all of ICMP when absent.</param>
internal sealed record AclLine(bool IsEgress, bool Allows, Protocol Protocol, PortRange? Ports, (int Type, int Code)? Icmp, Cidr Remote)
{
    /// <summary>"Fragmentation needed": without it large packets vanish and nobody knows why.</summary>
    public static readonly (int Type, int Code) TooBig = (3, 4);

    public static readonly (int Type, int Code) EchoReply = (0, -1);

    /// <summary>In words; a part's key is made of it.</summary>
    public string Text => $"{(IsEgress ? "out" : "in")} {(Allows ? "allow" : "deny")} {Traffic} {(IsEgress ? "to" : "from")} {Remote}";

    private string Traffic => (Icmp, Ports) switch
    {
        ({ } icmp, _) => string.Create(CultureInfo.InvariantCulture, $"icmp {icmp.Type}.{icmp.Code}"),
        (_, { } ports) => $"{Ec2Calls.ProtocolName(Protocol)} {ports}",
        _ => Protocol == Protocol.Any ? "all" : Ec2Calls.ProtocolName(Protocol),
    };

    public static AclLine Of(ObservedAclEntry entry) => new(
        entry.IsEgress,
        entry.Allows,
        entry.Protocol,
        entry.Ports,
        entry.IcmpType is { } type ? (type, entry.IcmpCode ?? -1) : null,
        entry.Remote);

    /// <summary>What EC2 is told to make it.</summary>
    public ImmutableSortedDictionary<string, string> Arguments(string acl, int number)
    {
        var arguments = ImmutableSortedDictionary<string, string>.Empty
            .Add("NetworkAclId", acl)
            .Add("RuleNumber", Number(number))
            .Add("Egress", IsEgress ? "true" : "false")
            .Add("RuleAction", Allows ? "allow" : "deny")
            .Add("Protocol", ProtocolNumber())
            .Add("CidrBlock", Remote.ToString());
        if (Protocol == Protocol.Icmp)
            return arguments.Add("Icmp.Type", Number(Icmp?.Type ?? -1)).Add("Icmp.Code", Number(Icmp?.Code ?? -1));
        return Protocol is Protocol.Tcp or Protocol.Udp
            ? arguments.Add("PortRange.From", Number((Ports ?? PortRange.All).First)).Add("PortRange.To", Number((Ports ?? PortRange.All).Last))
            : arguments;
    }

    private string ProtocolNumber() => Protocol switch
    {
        Protocol.Tcp => "6",
        Protocol.Udp => "17",
        Protocol.Icmp => "1",
        Protocol.Any => "-1",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
