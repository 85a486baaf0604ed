using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Asks a subnet's ACL about traffic as a whole: it passes only when every packet of it would.</summary>
internal sealed class AclCheck
{
    private readonly Standpoint _at;
    private readonly bool _egress;
    private readonly Traffic _traffic;
    private readonly Cidr _remote;

    private AclCheck(Standpoint at, bool egress, Traffic traffic, Cidr remote) =>
        (_at, _egress, _traffic, _remote) = (at, egress, traffic, remote);

    public static PathHop? Outbound(Standpoint at, Traffic traffic, Cidr remote) => new AclCheck(at, true, traffic, remote).Hop();

    public static PathHop? Inbound(Standpoint at, Traffic traffic, Cidr remote) => new AclCheck(at, false, traffic, remote).Hop();

    private string Asked => $"{_traffic} {(_egress ? "to" : "from")} {_remote}";

    private PathHop? Hop()
    {
        if (_at.AclId.Length == 0)
            return null;
        var acl = _at.Network.Acls.FirstOrDefault(acl => acl.Id == _at.AclId);
        return acl is null ? Stop("not among the ACLs that were read") : Judge(acl);
    }

    private PathHop Judge(ObservedAcl acl)
    {
        ImmutableArray<PortRange> undecided = [_traffic.Ports];
        foreach (var entry in acl.Entries.Where(Concerns).OrderBy(entry => entry.Number).ThenBy(entry => entry.Allows))
        {
            if (!undecided.Any(ports => ports.Overlaps(PortsOf(entry))))
                continue;
            if (!entry.Allows)
                return Denied(entry);
            if (CoversAllButPorts(entry))
                undecided = Without(undecided, PortsOf(entry));
            if (undecided.IsEmpty)
                return _at.Hop(HopKind.Acl, _at.AclId, true, $"rule {entry.Number} allows {Asked}");
        }

        return Undecided(undecided);
    }

    private bool Concerns(ObservedAclEntry entry) =>
        entry.IsEgress == _egress && _traffic.Concerns(entry) && _traffic.Overlaps(entry.Protocol) && entry.Remote.Overlaps(_remote);

    // A rule that lets in a part of the sources or protocols is passed over: the rest would still be refused.
    private bool CoversAllButPorts(ObservedAclEntry entry) =>
        _traffic.IsCoveredBy(entry) && entry.Remote.Contains(_remote);

    private PathHop Denied(ObservedAclEntry entry)
    {
        var whole = CoversAllButPorts(entry) && PortsOf(entry).Contains(_traffic.Ports);
        return Stop($"rule {entry.Number} denies {(whole ? Asked : $"a part of {Asked}, which counts as all of it")}");
    }

    private PathHop Undecided(ImmutableArray<PortRange> ports)
    {
        var isPart = ports is not [var all] || all != _traffic.Ports;
        return Stop($"no rule allows {Asked}{(isPart ? $", on ports {string.Join(", ", ports)}" : "")}");
    }

    private PathHop Stop(string message) => _at.Hop(HopKind.Acl, _at.AclId, false, message);

    private static PortRange PortsOf(ObservedAclEntry entry) => entry.Ports ?? PortRange.All;

    private static ImmutableArray<PortRange> Without(ImmutableArray<PortRange> ranges, PortRange gone) =>
        [.. ranges.SelectMany(range => Without(range, gone))];

    private static IEnumerable<PortRange> Without(PortRange range, PortRange gone) =>
        !range.Overlaps(gone) ? [range] : new PortRange[] { new(range.First, gone.First - 1), new(gone.Last + 1, range.Last) }
            .Where(rest => rest.First <= rest.Last);
}
