using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Clouds;

/// <summary>What hangs on a gateway: a network, or another gateway.</summary>
/// <param name="Hub">The hub of the gateway; of two the one that asked.</param>
/// <param name="Network">Absent when gateways are peered.</param>
/// <param name="Peer">The other gateway.</param>
/// <param name="Carries">Packets pass it.</param>
/// <param name="IsMarked">It bears our tags where it is deleted.</param>
/// <param name="IsLeaving">It is being deleted.</param>
internal sealed record CloudAttachment(
    string Id, string Gateway, NetworkRef Hub, NetworkRef? Network, string? Peer, bool Carries, bool IsOurs, bool IsMarked, bool IsLeaving)
{
    public string OtherEnd(string gateway) => Gateway == gateway ? Peer ?? "" : Gateway;
}
