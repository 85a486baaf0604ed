using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Simulation.Clouds;

/// <summary>Flows as arguments of a call.</summary>
internal static class FlowText
{
    public static string Of(IEnumerable<Flow> flows) => string.Join(';', flows.Order().Select(flow => $"{flow.Protocol} {flow.Ports ?? PortRange.All} {flow.Source}"));

    public static ImmutableArray<Flow> Parse(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    /// <summary>One spelling of "all ports", so that what was asked for and what is seen compare.</summary>
    public static Flow Canonical(Flow flow) => flow with { Ports = flow.Ports == PortRange.All ? null : flow.Ports };

    private static Flow One(string text)
    {
        var words = text.Split(' ');
        PortRange.TryParse(words[1], out var ports);
        return Canonical(new(Enum.Parse<Protocol>(words[0]), ports, Cidr.Parse(words[2])));
    }
}
