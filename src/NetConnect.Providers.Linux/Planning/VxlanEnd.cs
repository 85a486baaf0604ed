using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>One end of a point-to-point VXLAN: the smaller gateway names the network identifier, both tell their addresses.</summary>
internal static class VxlanEnd
{
    private static readonly string Mtu = Tunnel.MtuOf(LinkType.Vxlan).ToString(CultureInfo.InvariantCulture);

    private const int MostAttempts = 16;

    public static PartAssessment Judge(Tunnel tunnel, string endpoint, ObservedLink? seen, PartAssessment part)
    {
        var vni = VniOf(tunnel, seen);
        part = part with { Published = Published(tunnel, endpoint, vni) };
        if (tunnel.Told(Tunnel.EndpointKey) is not { } remote || vni is null)
            return part with { Presence = seen is null ? PartPresence.Absent : PartPresence.Settling, Message = "Waits for the other gateway's address." };
        if (seen is null && IsTaken(tunnel, vni))
            return part with { Presence = PartPresence.Blocked, Message = $"VXLAN identifier {vni} is in use on this gateway." };
        var isRight = seen is { State: ObservedLinkState.Active } && seen.Tags.GetValueOrDefault(GatewayMapper.RemoteTag) == remote && VniSeen(seen) == vni
            && seen.Tags.GetValueOrDefault(GatewayMapper.NeighbourTag) == LinuxNaming.Mac(tunnel.Pair, tunnel.Remote) && seen.Tags.GetValueOrDefault(GatewayMapper.MtuTag) == Mtu;
        return isRight
            ? part with { Presence = PartPresence.Ready, Note = "not encrypted" }
            : part with
            {
                Presence = seen is null ? PartPresence.Absent : PartPresence.Different,
                Operation = Make(tunnel, endpoint, remote, vni, seen is null ? OperationEffect.Create : OperationEffect.Change),
                Message = seen is null ? "The tunnel is not there yet." : $"{tunnel.Interface} is not as it should be.",
            };
    }

    private static string? VniOf(Tunnel tunnel, ObservedLink? seen) =>
        tunnel.IsSmaller ? VniSeen(seen) ?? Free(tunnel) : tunnel.Told(Tunnel.VniKey) ?? VniSeen(seen);

    private static string? VniSeen(ObservedLink? seen) => TunnelTerms.Sane(Tunnel.VniKey, seen?.Tags.GetValueOrDefault(GatewayMapper.VniTag));

    private static string? Free(Tunnel tunnel) => Enumerable.Range(0, MostAttempts)
        .Select(attempt => LinuxNaming.Vni(tunnel.Pair, attempt).ToString(CultureInfo.InvariantCulture)).FirstOrDefault(vni => !IsTaken(tunnel, vni));

    private static bool IsTaken(Tunnel tunnel, string vni) =>
        tunnel.Context.Observed.Links.Any(link => link.Id != tunnel.Interface && link.Tags.GetValueOrDefault(GatewayMapper.VniTag) == vni)
        || tunnel.Context.Observed.Interfaces.Any(item => item.Id != tunnel.Interface && item.Tags.GetValueOrDefault(GatewayMapper.VniTag) == vni);

    private static ImmutableSortedDictionary<string, string> Published(Tunnel tunnel, string endpoint, string? vni)
    {
        var published = ImmutableSortedDictionary<string, string>.Empty.Add(Tunnel.EndpointKey, endpoint);
        return tunnel.IsSmaller && vni is not null ? published.Add(Tunnel.VniKey, vni) : published;
    }

    private static ProviderOperation Make(Tunnel tunnel, string endpoint, string remote, string vni, OperationEffect effect)
    {
        var (name, mac) = (tunnel.Interface, LinuxNaming.Mac(tunnel.Pair, tunnel.Context.Network));
        return Script.Of(tunnel.Context.Network, effect == OperationEffect.Create ? "MakeVxlan" : "MendVxlan", effect, $"""
            if ip link show dev {name} > /dev/null 2>&1; then
              ip link set dev {name} type vxlan id {vni} local {endpoint} remote {remote} 2> /dev/null || ip link del dev {name}
            fi
            if ! ip link show dev {name} > /dev/null 2>&1; then
              ip link add {name} address {mac} type vxlan id {vni} local {endpoint} remote {remote} dstport 4789 nolearning
            fi
            ip link set dev {name} alias {Script.Quoted(tunnel.Alias)}
            ip link set dev {name} mtu {Mtu} up
            ip neigh replace {RouteParts.NextHop} lladdr {LinuxNaming.Mac(tunnel.Pair, tunnel.Remote)} dev {name} nud permanent
            """);
    }
}
