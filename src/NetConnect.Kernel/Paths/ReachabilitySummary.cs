using NetConnect.Model.Paths;

namespace NetConnect.Kernel.Paths;

/// <summary>Whether what a connection allows gets through, both ways.</summary>
/// <param name="AllPass">Every allowed flow passes; when nothing is allowed, the bare route and link do.</param>
/// <param name="SomePass">Something passes: a flow, or a flow between some of the subnets.</param>
/// <param name="FirstStop">The first walk that does not pass entirely.</param>
/// <param name="Flows">How many allowed flows were walked.</param>
public sealed record ReachabilitySummary(bool AllPass, bool SomePass, PathReport? FirstStop, int Flows)
{
    /// <summary>No flow is allowed in either direction: only routes, link and ACLs were asked, with icmp.</summary>
    public bool NothingAllowed => Flows == 0;
}
