using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>Who has said yes to one plan so far.</summary>
/// <param name="Left">None until the side has enough votes.</param>
public sealed record BallotView(ApprovalView? Left, ApprovalView? Right, ImmutableArray<VoteView> Votes)
{
    public ApprovalView? Of(Side side) => side == Side.Left ? Left : Right;

    /// <summary>
    /// The side still wants a word, and this one has not given one that counts; who has says it again when fewer are needed by now: perhaps
    /// nobody else is left who could.
    /// </summary>
    public bool IsOpenTo(Side side, string by, ServiceView service)
    {
        var counting = Votes.Where(vote => vote.Side == side && Vote.StillCounts(vote.As, service.Approvers)).ToList();
        return Of(side) is null && (counting.TrueForAll(vote => vote.By != by) || counting.Count >= service.VotesNeeded);
    }
}
