using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>The scripts that read gateways: what iproute2, nft and wg say as JSON or tables, each behind a line that names it.</summary>
internal static class GatewayScript
{
    public const string Mark = "#netconnect:";

    /// <summary>
    /// All of one gateway, run inside of it. Any tool that fails fails the whole: half a reading would look like deletions. Each tunnel of WireGuard is
    /// asked by itself, since all namespaces show each other's daemons and one that hangs would blind the others; private keys stay on the gateway.
    /// </summary>
    public const string Read = """
        echo '#netconnect:addr'; ip -j -d addr
        echo '#netconnect:route'; ip -j route show table main
        echo '#netconnect:neigh'; ip -j neigh show nud permanent
        echo '#netconnect:tables'; tables=$(nft list tables); echo "$tables"
        echo "$tables" | while read -r word family name; do
          case "$family $name" in 'inet netconnect_'*) echo "#netconnect:rules $name"; nft -j list table "$family" "$name";; esac
        done
        echo '#netconnect:wireguard'
        tab=$(printf '\t')
        for path in /sys/class/net/nc*; do
          [ -e "$path/ifalias" ] || continue
          case "$(cat "$path/ifalias")" in 'netconnect;'*';WIREGUARD;'*) ;; *) continue;; esac
          name=${path##*/}
          dump=$(timeout 2 wg show "$name" dump 2> /dev/null) || continue
          echo "$dump" | {
            IFS="$tab" read -r private key port rest
            printf '%s\t-\t%s\t%s\t-\n' "$name" "$key" "$port"
            while IFS="$tab" read -r peer shared endpoint allowed handshake rest; do
              printf '%s\t%s\t-\t%s\t%s\t%s\n' "$name" "$peer" "$endpoint" "$allowed" "$handshake"
            done
          }
        done
        echo '#netconnect:forward'; cat /proc/sys/net/ipv4/ip_forward
        echo '#netconnect:end'

        """;

    /// <summary>The gateways of a host: its namespaces that have the underlay's interface.</summary>
    public const string List = """
        echo '#netconnect:namespaces'; ip netns list
        echo '#netconnect:end'

        """;

    /// <summary>What the host's kernel and tools can make, tried in a namespace that has no name and ends with the script.</summary>
    public const string Try = $"""
        unshare -n sh -eu <<'TRY'
        echo '#netconnect:abilities'
        if ip link add nctry0 type vxlan id 1 remote 192.0.2.1 dstport 4789 2> /dev/null; then echo {Vxlan}; fi
        if command -v wg > /dev/null; then
          if ip link add nctry1 type wireguard 2> /dev/null; then echo {Wireguard}
          elif command -v wireguard-go > /dev/null && [ -c /dev/net/tun ]; then echo {Wireguard}; fi
        fi
        TRY
        echo '#netconnect:end'

        """;

    public const string Vxlan = "vxlan";

    public const string Wireguard = "wireguard";

    public static string AbilityFor(LinkType type) => type switch
    {
        LinkType.Vxlan => Vxlan,
        LinkType.Wireguard => Wireguard,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No link type of this module."),
    };

    /// <summary>What each line of the marks is followed by; null when the end is missing.</summary>
    public static List<(string Name, string Text)>? Sections(string output)
    {
        var sections = new List<(string Name, string Text)>();
        foreach (var part in ("\n" + output).Split($"\n{Mark}").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            sections.Add(end < 0 ? (part.Trim(), "") : (part[..end].Trim(), part[(end + 1)..]));
        }

        return sections is [.., ("end", _)] ? sections : null;
    }
}
