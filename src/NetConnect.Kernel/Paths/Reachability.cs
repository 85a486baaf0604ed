using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Walks all that a connection allows.</summary>
public static class Reachability
{
    /// <summary>Each flow is asked for from its source, there and back; a range of ports as a whole.</summary>
    /// <param name="ignoresGroups">Nothing of ours filters there: whether groups let it in is others' business.</param>
    public static ReachabilitySummary Assess(
        PathEnd left, PathEnd right, ImmutableArray<Flow> intoLeft, ImmutableArray<Flow> intoRight, bool ignoresGroups = false,
        ImmutableArray<ObservedNetwork> hubs = default)
    {
        ImmutableArray<PathQuestion> questions =
        [
            .. Questions(left, right, intoRight).Concat(Questions(right, left, intoLeft)).Select(question => question with { IgnoresGroups = ignoresGroups }),
        ];
        var flows = questions.Length;
        if (questions.IsEmpty)
            questions = [BarePath(left, right)];
        return Summarise([.. questions.Select(question => question with { Hubs = hubs.IsDefault ? [] : hubs })], flows);
    }

    // A flow from outside the sender's prefix is none of this connection's, and nothing to walk.
    private static IEnumerable<PathQuestion> Questions(PathEnd sender, PathEnd receiver, ImmutableArray<Flow> flows) =>
        from flow in flows.Order()
        let source = sender.Prefix.Intersect(flow.Source)
        where source is not null
        select new PathQuestion(sender with { Prefix = source.Value }, receiver, flow.Protocol, flow.Ports);

    // One walk is enough: for icmp without groups, the way back asks all that a walk from the other side would.
    private static PathQuestion BarePath(PathEnd left, PathEnd right) => new(left, right, Protocol.Icmp) { IgnoresGroups = true };

    private static ReachabilitySummary Summarise(ImmutableArray<PathQuestion> questions, int flows)
    {
        ImmutableArray<PathReport> reports = [.. questions.Select(PacketWalk.Walk)];
        var stop = reports.FirstOrDefault(report => !report.Passes);
        return new(stop is null, reports.Any(report => report.Passes || report.Partly), stop, flows);
    }
}
