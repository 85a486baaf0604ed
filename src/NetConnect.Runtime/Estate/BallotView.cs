using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>Who has said yes to one plan so far.</summary>
/// <param name="Left">None until the side has enough votes.</param>
public sealed record BallotView(ApprovalView? Left, ApprovalView? Right, ImmutableArray<VoteView> Votes)
{
    public ApprovalView? Of(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The side still wants a word, and this one has not given it.</summary>
    public bool Awaits(Side side, string by) => Of(side) is null && !Votes.Any(vote => vote.Side == side && vote.By == by);

    public int Count(Side side) => Votes.Count(vote => vote.Side == side);
}
