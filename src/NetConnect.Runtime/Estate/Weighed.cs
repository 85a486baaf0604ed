using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>A decision with all that it rests on.</summary>
internal sealed record Weighed(KnownEnd Left, KnownEnd Right, LinkQuestion Question, DecisionRecord Decision)
{
    public string Pair { get; } = NetworkPair.Of(Left.State.Network, Right.State.Network).ToString();
}
