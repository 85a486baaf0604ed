using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>The entries that let exactly the allowed traffic of one link pass, and stop all else that comes from the other side.</summary>
/// <remarks>
/// ACLs know no connections: what answers calls from here has to be let in by its ports, and what answers calls to here let out. What leaves
/// is not stopped here; the other side decides what it lets in.
/// </remarks>
internal static class AclLines
{
    /// <param name="inbound">What is let in here.</param>
    /// <param name="outbound">What the other side lets in from here.</param>
    public static IEnumerable<AclLine> Of(IReadOnlyCollection<Flow> inbound, IReadOnlyCollection<Flow> outbound, Cidr remote) =>
    [
        .. inbound.Select(Allowed).Distinct(),
        .. Answers(outbound, remote, isEgress: false, inbound),
        new AclLine(IsEgress: false, Allows: false, Protocol.Any, null, null, remote),
        .. Answers(inbound, remote, isEgress: true, []),
    ];

    /// <summary>Whether answers to calls from here need ports opened here: then the ACL alone does not stop calls to those ports.</summary>
    public static bool OpensPorts(IReadOnlyCollection<Flow> outbound) => Speaks(outbound, Protocol.Tcp) || Speaks(outbound, Protocol.Udp);

    private static AclLine Allowed(Flow flow) => new(
        IsEgress: false,
        Allows: true,
        flow.Protocol,
        flow.Protocol is Protocol.Tcp or Protocol.Udp ? flow.Ports ?? PortRange.All : null,
        null,
        flow.Source);

    private static IEnumerable<AclLine> Answers(IReadOnlyCollection<Flow> calls, Cidr remote, bool isEgress, IReadOnlyCollection<Flow> letIn)
    {
        foreach (var protocol in new[] { Protocol.Tcp, Protocol.Udp }.Where(protocol => Speaks(calls, protocol)))
            yield return new(isEgress, Allows: true, protocol, PortRange.Ephemeral, null, remote);

        // All of ICMP is let in already where it is allowed.
        if (letIn.Any(flow => flow.Protocol is Protocol.Icmp or Protocol.Any && flow.Source.Contains(remote)))
            yield break;
        if (Speaks(calls, Protocol.Icmp))
            yield return new(isEgress, Allows: true, Protocol.Icmp, null, AclLine.EchoReply, remote);
        yield return new(isEgress, Allows: true, Protocol.Icmp, null, AclLine.TooBig, remote);
    }

    private static bool Speaks(IEnumerable<Flow> flows, Protocol protocol) => flows.Any(flow => flow.Protocol == protocol || flow.Protocol == Protocol.Any);
}
