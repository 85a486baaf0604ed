using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>
/// The ground truth of reachability: walks a packet there and its answer back through the simulated network.
/// It shares no code with whoever is tested against it.
/// </summary>
internal sealed class PacketOracle(World world)
{
    public PingResult Ping(PingQuery query)
    {
        if (Endpoint.Find(world, query.From, query.FromVpc, query.FromGroups, query.Groups) is not { } from)
            return new(false, query.FromVpc, "forward", $"no subnet there holds {Cidr.FormatAddress(query.From)}");
        if (Endpoint.Find(world, query.To, query.ToVpc, query.ToGroups, query.Groups) is not { } to)
            return new(false, query.ToVpc, "forward", $"no subnet there holds {Cidr.FormatAddress(query.To)}");

        var request = Traffic.Request(query);
        if (!GroupCheck.Allows(from, egress: true, to, request)) return Groups(from, "forward", "egress", to);
        if (Carry(from, to, request, "forward") is { } lost) return lost;
        if (!GroupCheck.Allows(to, egress: false, from, request)) return Groups(to, "forward", "ingress", from);
        // Groups remember the flow, so only what is stateless judges the answer.
        return Carry(to, from, Traffic.Reply(query), "return") ?? new(true);
    }

    private PingResult? Carry(Endpoint from, Endpoint to, Traffic traffic, string leg)
    {
        // Inside one subnet neither ACL nor routes come into play.
        if (from.Subnet == to.Subnet) return null;
        return Acl(from, egress: true, to, traffic, leg) ?? Route(from, to, leg) ?? Gates(from, to, traffic, leg) ?? Acl(to, egress: false, from, traffic, leg);
    }

    // A transit gateway stands in subnets of its own choice on both sides, and their ACLs judge what passes them.
    private PingResult? Gates(Endpoint from, Endpoint to, Traffic traffic, string leg)
    {
        if (TransitCheck.GatewayOf(world, from, to) is not { } gateway) return null;
        return Gate(TransitCheck.GateOf(world, from, gateway, from.Subnet.Zone), from, egress: false, from.Address, traffic, leg)
            ?? Gate(TransitCheck.GateOf(world, to, gateway, from.Subnet.Zone), to, egress: true, to.Address, traffic, leg);
    }

    private static PingResult? Gate(Subnet? gate, Endpoint end, bool egress, uint address, Traffic traffic, string leg)
    {
        if (gate is null || gate == end.Subnet) return null;
        var acl = end.Region.NetworkAcls.Values.First(a => a.Associations.Exists(x => x.SubnetId == gate.Id));
        return AclCheck.StoppedBy(acl, egress, address, traffic) is { } rule
            ? new(false, acl.Id, leg, $"rule {rule} denies {traffic.Name} {(egress ? "to" : "from")} {Cidr.FormatAddress(address)} in {gate.Id}, where the transit gateway stands")
            : null;
    }

    private PingResult? Route(Endpoint from, Endpoint to, string leg) =>
        world.Settings.Outages.Find(o => o == from.Region.Region || o == to.Region.Region) is { } outage ? new(false, outage, leg, "an outage stops all traffic there") :
        RouteCheck.Stop(world, from, to) is { } stop ? new(false, stop.At, leg, stop.Reason) : null;

    private static PingResult? Acl(Endpoint here, bool egress, Endpoint peer, Traffic traffic, string leg)
    {
        var acl = here.Region.NetworkAcls.Values.First(a => a.Associations.Exists(x => x.SubnetId == here.Subnet.Id));
        return AclCheck.StoppedBy(acl, egress, peer.Address, traffic) is { } rule
            ? new(false, acl.Id, leg, $"rule {rule} denies {traffic.Name} {(egress ? "to" : "from")} {peer.Text}")
            : null;
    }

    private static PingResult Groups(Endpoint here, string leg, string direction, Endpoint peer) =>
        new(false, here.Groups.Count == 0 ? here.Text : string.Join(",", here.Groups.Select(g => g.Id)), leg, $"no {direction} rule permits {peer.Text}");
}
