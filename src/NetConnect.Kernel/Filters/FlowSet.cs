using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Filters;

/// <summary>Sets of flows in one canonical form: sorted, without repetitions, without what another flow lets in anyway.</summary>
public static class FlowSet
{
    /// <summary>The canonical form; it lets in exactly what the given flows let in.</summary>
    public static ImmutableArray<Flow> Of(IEnumerable<Flow> flows)
    {
        ImmutableArray<Flow> distinct = [.. flows.Select(Canonical).Distinct().Order()];
        return distinct.RemoveAll(flow => distinct.Any(other => other != flow && Covers(other, flow)));
    }

    /// <summary>True when the one lets in everything that the other does.</summary>
    public static bool Covers(Flow one, Flow other) =>
        (one.Protocol == Protocol.Any || one.Protocol == other.Protocol)
        && (one.Ports ?? PortRange.All).Contains(other.Ports ?? PortRange.All)
        && one.Source.Contains(other.Source);

    /// <summary>What both sets let in.</summary>
    public static ImmutableArray<Flow> Common(IReadOnlyCollection<Flow> one, IReadOnlyCollection<Flow> other) =>
        Of(one.SelectMany(flow => other.Select(second => Common(flow, second))).OfType<Flow>());

    private static Flow? Common(Flow one, Flow other)
    {
        var (mine, theirs) = (one.Ports ?? PortRange.All, other.Ports ?? PortRange.All);
        var isSame = one.Protocol == other.Protocol || one.Protocol == Protocol.Any || other.Protocol == Protocol.Any;
        return isSame && mine.Overlaps(theirs) && one.Source.Intersect(other.Source) is { } source
            ? new(
                one.Protocol == Protocol.Any ? other.Protocol : one.Protocol,
                new PortRange(Math.Max(mine.First, theirs.First), Math.Min(mine.Last, theirs.Last)),
                source)
            : null;
    }

    // One spelling of "all ports": otherwise two equal flows would each cover, and so remove, the other.
    private static Flow Canonical(Flow flow) => flow.Ports == PortRange.All ? flow with { Ports = null } : flow;
}
