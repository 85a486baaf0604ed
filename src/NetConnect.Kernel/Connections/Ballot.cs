using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Who has said yes to one plan so far: votes, and the sides that have enough of them.</summary>
public sealed record Ballot : Document
{
    public static Ballot Empty { get; } = new();

    public Approval? Left { get; init; }

    public Approval? Right { get; init; }

    public ImmutableArray<Vote> Votes { get; init; } = [];

    public bool IsComplete() => Left is not null && Right is not null;

    public Approval? Of(Side side) => side == Side.Left ? Left : Right;

    public bool HasVoted(Side side, string by) => Votes.Any(vote => vote.Side == side && vote.By == by);

    /// <summary>With one more word. A side that is approved stays as it is; nobody counts twice, nor who may not approve any more.</summary>
    public Ballot Cast(GrantedSide grant, string planHash, DateTimeOffset at)
    {
        if (Of(grant.Side) is not null)
            return this;
        var counting = Votes.All(grant.StillCounts) ? Votes : Votes.RemoveAll(vote => !grant.StillCounts(vote));
        var hasVoted = counting.Any(vote => vote.Side == grant.Side && vote.By == grant.By);
        var votes = hasVoted ? counting : counting.Add(new(grant.Side, grant.By, at, planHash, grant.How) { As = grant.As });
        var ballot = votes == Votes ? this : this with { Votes = votes };
        return IsEnough(grant, votes) ? ballot.With(grant.Side, new(grant.By, at, planHash, grant.How)) : ballot;
    }

    // A rule and an operator speak for the whole side.
    private static bool IsEnough(GrantedSide grant, ImmutableArray<Vote> votes) =>
        grant.How is ApprovalHow.AutoRule or ApprovalHow.Override || votes.Count(vote => vote.Side == grant.Side) >= grant.Needed;

    private Ballot With(Side side, Approval approval) => side == Side.Left ? this with { Left = approval } : this with { Right = approval };
}
