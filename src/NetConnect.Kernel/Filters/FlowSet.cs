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

    // One spelling of "all ports": otherwise two equal flows would each cover, and so remove, the other.
    private static Flow Canonical(Flow flow) => flow.Ports == PortRange.All ? flow with { Ports = null } : flow;
}
