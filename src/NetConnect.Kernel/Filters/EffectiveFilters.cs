using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Filters;

/// <summary>What a resource's filters and a connection's needs amount to for one remote end.</summary>
public static class EffectiveFilters
{
    /// <summary>The flows to be let in from the remote prefix, in canonical form; empty when nothing is allowed.</summary>
    /// <param name="needsForThisSide">Needs whose <see cref="Need.To"/> is this side.</param>
    /// <param name="remoteService">The id of the service that owns the remote resource.</param>
    public static ImmutableArray<Flow> For(
        ImmutableArray<L4Filter> filters, ImmutableArray<Need> needsForThisSide, Cidr remotePrefix, string remoteService)
    {
        var offered = filters.Select(filter => FlowOf(filter, remotePrefix, remoteService)).OfType<Flow>();
        var needed = needsForThisSide.Select(need => new Flow(need.Protocol, need.Ports, remotePrefix));
        return FlowSet.Of(offered.Concat(needed));
    }

    private static Flow? FlowOf(L4Filter filter, Cidr remotePrefix, string remoteService) =>
        SourceOf(filter.From, remotePrefix, remoteService) is { } source ? new(filter.Protocol, filter.Ports, source) : null;

    // What is neither a prefix nor the remote service lets nobody in: a mistyped filter must not open anything.
    private static Cidr? SourceOf(string? from, Cidr remotePrefix, string remoteService)
    {
        if (from is null)
            return remotePrefix;
        if (Cidr.TryParse(from, out var prefix))
            return prefix.Intersect(remotePrefix);
        return from == remoteService ? remotePrefix : null;
    }
}
