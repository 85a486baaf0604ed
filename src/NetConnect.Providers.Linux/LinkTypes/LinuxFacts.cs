using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.LinkTypes;

/// <summary>The facts that vetoes of tunnels rest on, by their keys in the catalogue.</summary>
internal static class LinuxFacts
{
    public const string Overlap = "linux.tunnel.overlapping-prefixes";

    public const string Adopt = "linux.tunnel.adopt";

    public const string Behind = "linux.gateway.prefixes";

    public const string Forwarding = "linux.gateway.forwarding";

    public const string Underlay = "linux.gateway.underlay";

    public const string Route = "linux.routes.per-destination";

    public static string AbilityOf(LinkType type) => type == LinkType.Wireguard ? "linux.wireguard.available" : "linux.vxlan.available";
}
