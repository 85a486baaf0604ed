using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.LinkTypes;

/// <summary>All that speaks against a tunnel between two gateways: every veto, not only the first.</summary>
internal static class TunnelVetoes
{
    public static ImmutableArray<Veto> Of(LinkQuestion question, LinkType type) =>
    [
        .. Overlap(question),
        .. At(question, question.Left, question.Right, type),
        .. At(question, question.Right, question.Left, type),
    ];

    private static IEnumerable<Veto> Overlap(LinkQuestion question)
    {
        if (question.Left.Prefix.Overlaps(question.Right.Prefix))
            yield return Veto(question.FactsAt(question.Left), LinuxFacts.Overlap, $"{question.Left.Prefix} and {question.Right.Prefix}", "Both sides use the same addresses; without translation nobody could say which is meant.");
        if (question.Adopt == Model.Entities.Adoption.Watch)
            yield return Veto(question.FactsAt(question.Left), LinuxFacts.Adopt, "none", "Tunnels that others made are not watched; leave out adopt.");
    }

    private static IEnumerable<Veto> At(LinkQuestion question, LinkEnd here, LinkEnd there, LinkType type)
    {
        var (facts, name) = (question.FactsAt(here), here.Network.NetworkId);
        if (!here.Observed.Cidrs.Any(cidr => cidr.Contains(here.Prefix)))
            yield return Veto(facts, LinuxFacts.Behind, here.Prefix.ToString(), $"{here.Prefix} of {here.ResourceName} is not behind {name}, which leads to {Words(here.Observed)}.");
        if (!here.Observed.Forwards)
            yield return Veto(facts, LinuxFacts.Forwarding, "0", $"{name} does not forward packets: set net.ipv4.ip_forward=1 there.");
        if (!here.Observed.Abilities.Contains(GatewayScript.AbilityFor(type)))
            yield return Veto(facts, LinuxFacts.AbilityOf(type), "missing", $"{name} can't make it: {Missing(type)}");
        if (LinuxSettings.Find(here.Settings, LinuxSettings.Endpoint) is null && !HasUnderlay(here))
            yield return Veto(facts, LinuxFacts.Underlay, LinuxSettings.UnderlayOf(here.Settings), $"{name} has no address on {LinuxSettings.UnderlayOf(here.Settings)}; name its interface to other gateways as `underlay` of the provider.");
        foreach (var route in here.Observed.RouteTables.SelectMany(table => table.Routes).Where(route => IsInTheWay(here, there, route)))
            yield return Veto(facts, LinuxFacts.Route, $"{route.Destination} by {route.Target}", $"{name} sends {route.Destination} to {route.Target} already; NetConnect does not change routes it did not make.");
    }

    private static bool HasUnderlay(LinkEnd end) =>
        end.Observed.Interfaces.Any(item => item.Id == LinuxSettings.UnderlayOf(end.Settings) && !item.Addresses.IsEmpty);

    private static bool IsInTheWay(LinkEnd here, LinkEnd there, ObservedRoute route) =>
        there.Prefix.Contains(route.Destination) && !IsOurs(here, there, route);

    private static bool IsOurs(LinkEnd here, LinkEnd there, ObservedRoute route) =>
        here.Observed.FindLink(route.Target) is { } link && link.Joins(Model.Identity.NetworkPair.Of(here.Network, there.Network))
        && here.Ledger.GetValueOrDefault(LinuxNaming.RouteKey(route.Destination.ToString())) is { Stage: not (PartStage.Foreign or PartStage.Gone) };

    private static string Words(ObservedNetwork observed) => observed.Cidrs.IsEmpty ? "nothing" : string.Join(", ", observed.Cidrs);

    private static string Missing(LinkType type) => type == LinkType.Wireguard
        ? "its kernel has no WireGuard and there is no wireguard-go; install wireguard-tools, and wireguard-go where the kernel lacks it."
        : "its kernel has no VXLAN.";

    private static Veto Veto(FactView facts, string key, string value, string message)
    {
        var fact = facts.Find(key);
        return new(fact.Key, value, fact.Text, fact.Source, fact.Date, message);
    }
}
