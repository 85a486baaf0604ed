using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Simulation.Checks;

/// <summary>What somebody said yes to: the link, and the ports that it is for. What owners' filters let in besides changes without approval.</summary>
internal sealed record Proposal(string Link, ImmutableArray<Need> Needs)
{
    public static Proposal Of(ConnectionState state) =>
        new(state.Decision.ChosenCandidate?.Plan is { } plan ? Canonical.Text(plan with { IntoLeft = [], IntoRight = [] }) : "", state.Needs);

    /// <summary>Who agreed to this agreed to the other: the same link, for no more ports.</summary>
    public bool Covers(Proposal other) =>
        Link == other.Link && other.Needs.All(need => Needs.Any(known => Covers(known, need)));

    private static bool Covers(Need known, Need need) =>
        known.To == need.To
        && (known.Protocol == Protocol.Any || known.Protocol == need.Protocol)
        && (known.Ports ?? PortRange.All).Contains(need.Ports ?? PortRange.All);
}
