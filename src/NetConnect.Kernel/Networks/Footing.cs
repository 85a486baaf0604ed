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

    public static Footing Of(ObservedNetwork observed, IEnumerable<PartRecord> parts, bool showsEndedLinks) => new(
        !observed.Subnets.IsEmpty,
        !observed.RouteTables.IsEmpty,
        !observed.Acls.IsEmpty,
        !observed.Groups.IsEmpty,
        showsEndedLinks ? [.. parts.Select(part => part.ExternalId).OfType<string>().Where(id => observed.FindLink(id) is { IsLive: true })] : []);

    /// <summary>What is missing altogether, or nothing.</summary>
    public string? Doubt(ObservedNetwork observed) =>
        Subnets && observed.Subnets.IsEmpty ? "shows no subnets any more"
        : RouteTables && observed.RouteTables.IsEmpty ? "shows no route tables any more"
        : Acls && observed.Acls.IsEmpty ? "shows no ACLs any more"
        : Groups && observed.Groups.IsEmpty ? "shows no filter groups any more"
        : !Links.IsEmpty && Links.All(id => observed.FindLink(id) is null) ? $"does not show {string.Join(", ", Links)} any more, not even as ended"
        : null;

    public bool Same(Footing other) =>
        (Subnets, RouteTables, Acls, Groups) == (other.Subnets, other.RouteTables, other.Acls, other.Groups) && Links.SetEquals(other.Links);
}
