using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>A decision with all that it rests on.</summary>
internal sealed record Weighed(KnownEnd Left, KnownEnd Right, LinkQuestion Question, DecisionRecord Decision)
{
    public string ServiceOf(Side side) => (side == Side.Left ? Left : Right).State.Service;

    public string Pair { get; } = NetworkPair.Of(Left.State.Network, Right.State.Network).ToString();
}
