using System.Collections.Immutable;
using NetConnect.Model.Paths;

namespace NetConnect.Kernel.Paths;

/// <summary>Follows a packet there and its answer back through what was observed, and names the first hop that stops it.</summary>
/// <remarks>
/// Conservative: traffic passes only when every packet of it would, between every subnet of the one prefix and every subnet of
/// the other. It reads no more of a network than <see cref="TopologyView"/> keeps, so that views answer as whole networks do.
/// </remarks>
public static class PacketWalk
{
    /// <summary>The hops of the first pair of subnets that fails, or of the first pair when all pass.</summary>
    public static PathReport Walk(PathQuestion question)
    {
        ImmutableArray<PathReport> pairs = [.. from source in Standpoint.Of(question.From)
                                               from destination in Standpoint.Of(question.To)
                                               select PairWalk.Of(source, destination, question)];
        var shown = pairs.FirstOrDefault(pair => !pair.Passes) ?? pairs[0];
        return shown with { Partly = !shown.Passes && pairs.Any(pair => pair.Passes) };
    }
}
