using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>The link of this gateway with another one, by one type: shared by all connections of the two.</summary>
/// <param name="Halves">Those that still want something.</param>
internal sealed record Tunnel(PlanningContext Context, NetworkRef Remote, LinkType Type, ImmutableArray<HalfWish> Halves)
{
    public const string EndpointKey = "endpoint", PublicKeyKey = "public_key", PortKey = "port", VniKey = "vni";

    public static bool Knows(LinkType type) => type is LinkType.Vxlan or LinkType.Wireguard;

    public NetworkPair Pair { get; } = NetworkPair.Of(Context.Network, Remote);

    public bool IsSmaller => Pair.Smaller == Context.Network;

    public string LinkKey => LinuxNaming.LinkKey(Pair, Type);

    public string GuardKey => LinuxNaming.GuardKey(Pair, Type);

    public string Interface => LinuxNaming.Interface(Context.Installation, Context.Network, Pair, Type);

    public string Chain => LinuxNaming.Guard(Context.Installation, Pair, Type);

    public string Alias => LinuxNaming.Alias(Context.Installation, Pair, Type);

    public IEnumerable<HalfWish> Present => Halves.Where(half => half.Goal == HalfGoal.Present);

    public ImmutableSortedSet<string> Users => [.. Halves.Select(half => half.Connection)];

    public string? Endpoint => Context.EndpointOf(Halves[0]);

    /// <summary>What the other gateway published, by any of the connections; it is somebody else's machine, so that what has not its form was not told.</summary>
    public string? Told(string key) => Present.Select(half => TunnelTerms.Sane(key, half.RemotePublished.GetValueOrDefault(key))).FirstOrDefault(value => value is not null);

    /// <summary>The interface, when it is ours; by its mark, or by the record when the mark was taken off.</summary>
    public ObservedLink? Seen => Context.Observed.FindLink(Interface) is { } link ? IsMarked(link) ? link : null
        : Context.HasLostMark(LinkKey, Interface) ? new(Interface, Type, ObservedLinkState.Provisioning, Pair.Smaller, Pair.Larger, ImmutableSortedDictionary<string, string>.Empty, "unmarked")
        : null;

    public bool IsUnmarked => Seen is { StateMessage: "unmarked" };

    /// <summary>On an underlay of 1500 bytes, less what the tunnel puts around each packet.</summary>
    public static int MtuOf(LinkType type) => type == LinkType.Vxlan ? 1450 : 1420;

    public bool IsMarked(ObservedLink link) => link.Type == Type && link.Joins(Pair)
        && link.Tags.GetValueOrDefault(Reading.GatewayMapper.InstallationTag) == Context.Installation;

    /// <summary>Prefixes that may be reached through it.</summary>
    public IEnumerable<string> RemotePrefixes => Present.Select(half => half.RemotePrefix.ToString()).Distinct().Order(StringComparer.Ordinal);
}
