using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>
/// One end of a WireGuard tunnel. The private key is made on the gateway and stays in its interface: it is in no file, no message and no store. An
/// interface that is made anew has another key, which the other end learns like the first one.
/// </summary>
internal static class WireguardEnd
{
    private static readonly string Mtu = Tunnel.MtuOf(LinkType.Wireguard).ToString(CultureInfo.InvariantCulture);

    public static PartAssessment Judge(Tunnel tunnel, string endpoint, ObservedLink? seen, PartAssessment part)
    {
        part = part with { Published = Published(endpoint, seen) };
        if (seen is null || seen.State != ObservedLinkState.Active || KeyOf(seen) is null || seen.Tags.GetValueOrDefault(GatewayMapper.MtuTag) != Mtu)
            return part with
            {
                Presence = seen is null ? PartPresence.Absent : PartPresence.Different,
                Operation = Make(tunnel, seen is null ? OperationEffect.Create : OperationEffect.Change),
                Message = seen is null ? "The tunnel is not there yet." : $"{tunnel.Interface} is not as it should be.",
            };
        if (tunnel.Told(Tunnel.EndpointKey) is not { } remote || tunnel.Told(Tunnel.PublicKeyKey) is not { } key || tunnel.Told(Tunnel.PortKey) is not { } port)
            return part with { Presence = PartPresence.Settling, Message = "Waits for the other gateway's key." };
        var allowed = string.Join(',', tunnel.RemotePrefixes);
        return IsPeered(seen, key, allowed)
            ? part with { Presence = PartPresence.Ready, Note = "encrypted by WireGuard" }
            : part with
            {
                Presence = PartPresence.Different,
                Operation = Script.Of(tunnel.Context.Network, "SetPeer", OperationEffect.Change, $"""
                    for key in $(wg show {tunnel.Interface} peers); do
                      if [ "$key" != '{key}' ]; then wg set {tunnel.Interface} peer "$key" remove; fi
                    done
                    wg set {tunnel.Interface} peer '{key}' endpoint {remote}:{port} persistent-keepalive 25 allowed-ips {allowed}
                    """),
                Message = "The other gateway is not its peer yet.",
            };
    }

    // Peers follow each other's address by themselves; the key says who it is.
    private static bool IsPeered(ObservedLink seen, string key, string allowed) =>
        seen.Tags.GetValueOrDefault(GatewayMapper.PeerTag) == key && seen.Tags.GetValueOrDefault(GatewayMapper.AllowedTag) == allowed;

    private static ImmutableSortedDictionary<string, string> Published(string endpoint, ObservedLink? seen)
    {
        var published = ImmutableSortedDictionary<string, string>.Empty.Add(Tunnel.EndpointKey, endpoint);
        return KeyOf(seen) is { } key && TunnelTerms.Sane(Tunnel.PortKey, seen?.Tags.GetValueOrDefault(GatewayMapper.PortTag)) is { } port
            ? published.Add(Tunnel.PublicKeyKey, key).Add(Tunnel.PortKey, port)
            : published;
    }

    private static string? KeyOf(ObservedLink? seen) => TunnelTerms.Sane(Tunnel.PublicKeyKey, seen?.Tags.GetValueOrDefault(GatewayMapper.KeyTag));

    // wireguard-go keeps what it inherits: it is given nothing, and a session of its own. One that does not answer any more is replaced with its device.
    private static ProviderOperation Make(Tunnel tunnel, OperationEffect effect)
    {
        var name = tunnel.Interface;
        return Script.Of(tunnel.Context.Network, effect == OperationEffect.Create ? "MakeWireguard" : "MendWireguard", effect, $"""
            if ip link show dev {name} > /dev/null 2>&1 && ! timeout 5 wg show {name} > /dev/null 2>&1; then ip link del dev {name}; fi
            if ! ip link show dev {name} > /dev/null 2>&1; then
              rm -f /run/wireguard/{name}.sock
              ip link add {name} type wireguard 2> /dev/null || setsid wireguard-go {name} < /dev/null > /dev/null 2>&1
            fi
            ip link set dev {name} alias {Script.Quoted(tunnel.Alias)}
            for try in 1 2 3 4 5 6 7 8 9 10; do if wg show {name} > /dev/null 2>&1; then break; fi; sleep 0.1; done
            if [ "$(wg show {name} private-key)" = '(none)' ]; then wg genkey | wg set {name} private-key /dev/stdin; fi
            ip link set dev {name} mtu {Mtu} up
            """);
    }
}
