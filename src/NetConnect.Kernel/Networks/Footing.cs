using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <summary>Which kinds of objects a network showed: when all of a kind seem to be gone at once, the reading is doubted.</summary>
/// <param name="Links">Ids of our live links, where the provider goes on showing ended ones.</param>
public sealed record Footing(
    bool Subnets, bool RouteTables, bool Acls, bool Groups, ImmutableSortedSet<string> Links) : Document
{
    public static Footing None { get; } = new(false, false, false, false, []);

    /// <summary>Ids of what our halves stand on: one that is not shown any more is asked for by its id before that is believed.</summary>
    public ImmutableSortedSet<string> Ids { get; init; } = [];

    public static Footing Of(ObservedNetwork observed, NetworkState state, bool showsEndedLinks)
    {
        var made = state.Parts.Values.Select(part => part.ExternalId).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        return new(
            !observed.Subnets.IsEmpty,
            !observed.RouteTables.IsEmpty,
            !observed.Acls.IsEmpty,
            // Where all groups are ours, the last of them goes with the last link.
            observed.Groups.Any(group => !made.Contains(group.Id)),
            showsEndedLinks ? [.. made.Where(id => observed.FindLink(id) is { IsLive: true })] : [])
        {
            Ids = [.. Standing(observed, state).Concat(made).Intersect(IdsOf(observed))],
        };
    }

    /// <summary>Something that our halves stand on is not shown any more.</summary>
    public bool Lacks(ObservedNetwork observed) => !Ids.IsEmpty && Ids.Except(IdsOf(observed)).Count > 0;

    /// <summary>What is missing altogether, or nothing.</summary>
    public string? Doubt(ObservedNetwork observed) =>
        Subnets && observed.Subnets.IsEmpty ? "shows no subnets any more"
        : RouteTables && observed.RouteTables.IsEmpty ? "shows no route tables any more"
        : Acls && observed.Acls.IsEmpty ? "shows no ACLs any more"
        : Groups && observed.Groups.IsEmpty ? "shows no filter groups any more"
        : !Links.IsEmpty && Links.All(id => observed.FindLink(id) is null) ? $"does not show {string.Join(", ", Links)} any more, not even as ended"
        : null;

    public bool Same(Footing other) =>
        (Subnets, RouteTables, Acls, Groups) == (other.Subnets, other.RouteTables, other.Acls, other.Groups) && Links.SetEquals(other.Links) && Ids.SetEquals(other.Ids);

    private static IEnumerable<string> Standing(ObservedNetwork observed, NetworkState state)
    {
        var prefixes = state.Halves.Values.Select(half => half.Wish.LocalPrefix).Distinct().ToList();
        return observed.Subnets.Where(subnet => prefixes.Exists(subnet.Cidr.Overlaps))
            .SelectMany(subnet => new[] { subnet.Id, subnet.RouteTableId, subnet.AclId })
            .Append(observed.MainTable?.Id ?? "");
    }

    private static IEnumerable<string> IdsOf(ObservedGateway gateway) =>
        [gateway.Id, .. gateway.Attachments.Select(attachment => attachment.Id), .. gateway.Tables.Select(table => table.Id), .. gateway.Shares.Select(share => share.Id)];

    private static IEnumerable<string> IdsOf(ObservedNetwork observed) =>
    [
        .. observed.Subnets.Select(subnet => subnet.Id), .. observed.RouteTables.Select(table => table.Id),
        .. observed.Acls.Select(acl => acl.Id), .. observed.Groups.Select(group => group.Id), .. observed.Links.Select(link => link.Id),
        .. observed.Attachments.Select(attachment => attachment.Id), .. observed.Gateways.SelectMany(IdsOf),
    ];
}
