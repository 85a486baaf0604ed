using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>The tunnels themselves: each gateway makes its own end, and tells the other what that has to know.</summary>
internal static class LinkParts
{
    /// <summary>The name of the interface, in what is on record of a tunnel.</summary>
    public const string Interface = "interface";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Tunnels.Where(tunnel => tunnel.Present.Any() || tunnel.Seen is not null).Select(tunnel => Wanted(context, tunnel)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Link, wanted).Select(record => Unwanted(context, record))];
    }

    private static PartAssessment Wanted(PlanningContext context, Tunnel tunnel)
    {
        var part = Part(tunnel.LinkKey, $"{tunnel.Interface} to {tunnel.Remote}", isWanted: true) with
        {
            Users = tunnel.Users,
            Requires = [tunnel.GuardKey],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Interface, tunnel.Interface),
        };
        if (tunnel.Endpoint is not { } endpoint)
            return part with { Presence = PartPresence.Blocked, Message = "The gateway shows no address on its underlay interface; set `underlay` or `endpoint` of the provider." };
        var seen = tunnel.Seen;
        if (seen is null && context.Observed.Interfaces.Any(item => item.Id == tunnel.Interface))
            return part with { Presence = PartPresence.Blocked, Message = $"{tunnel.Interface} is there already and does not bear our mark." };
        part = part with { ExternalId = seen?.Id, BearsOurMark = seen is not null && !tunnel.IsUnmarked };
        return tunnel.Present.Any()
            ? tunnel.Type == LinkType.Vxlan ? VxlanEnd.Judge(tunnel, endpoint, seen, part) : WireguardEnd.Judge(tunnel, endpoint, seen, part)
            : part with { Presence = PartPresence.Ready };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var name = record.Spec.GetValueOrDefault(Interface, "");
        var isMarked = context.Observed.FindLink(name)?.Tags.GetValueOrDefault(GatewayMapper.InstallationTag) == context.Installation;
        var isThere = isMarked || context.HasLostMark(record.Key, name);
        var others = isThere ? OthersOver(context, name) : [];
        return Part(record.Key, $"tunnel {name}", isWanted: false) with
        {
            Spec = record.Spec,
            Requires = record.Requires,
            ExternalId = record.ExternalId,
            BearsOurMark = isMarked,
            Presence = !isThere ? PartPresence.Absent : others.IsEmpty ? PartPresence.Different : PartPresence.InUse,
            MayLinger = !others.IsEmpty,
            Operation = !isThere || !others.IsEmpty ? null
                : Script.Of(context.Network, "RemoveTunnel", OperationEffect.Remove, $"if ip link show dev {name} > /dev/null 2>&1; then ip link del dev {name}; fi"),
            Message = others.IsEmpty ? "Nothing needs this tunnel any more." : $"Others lead {string.Join(", ", others)} over {name}, which would go with it; nothing comes out of it any more.",
        };
    }

    /// <summary>The kernel takes routes along with their interface: those that we did not make would be gone.</summary>
    private static ImmutableArray<string> OthersOver(PlanningContext context, string name) =>
    [
        .. (context.Observed.MainTable?.Routes ?? []).Where(route => route.Target == name).Select(route => route.Destination.ToString())
            .Where(destination => context.Ours(LinuxNaming.RouteKey(destination)) is null),
    ];

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key, Kind = PartKinds.Link, IsWanted = isWanted, Presence = PartPresence.Absent, Aspect = PartKinds.TunnelAspect, Label = label,
    };
}
