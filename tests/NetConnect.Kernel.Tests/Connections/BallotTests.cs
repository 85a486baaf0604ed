using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Tests.Connections;

public class BallotTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Cast_OneIsEnough_ApprovesTheSide()
    {
        var ballot = Cast(Ballot.Empty, new GrantedSide(Side.Right, ApprovalHow.Owner, "user:bob"));

        Assert.Equal(new Approval("user:bob", Noon, "sha256:plan", ApprovalHow.Owner), ballot.Right);
        Assert.Null(ballot.Left);
        Assert.False(ballot.IsComplete());
    }

    [Fact]
    public void Cast_TwoAreNeeded_TheFirstIsListedAndTheSecondApproves()
    {
        var one = Cast(Ballot.Empty, Of("user:bob"));
        var two = Cast(one, Of("user:carol"));

        Assert.Null(one.Right);
        Assert.Equal(["user:bob"], one.Votes.Select(vote => vote.By));
        Assert.Equal("user:carol", two.Right?.By);
        Assert.Equal(["user:bob", "user:carol"], two.Votes.Select(vote => vote.By));
    }

    [Fact]
    public void Cast_TheSamePersonTwice_CountsOnce()
    {
        var one = Cast(Ballot.Empty, Of("user:bob"));

        Assert.Same(one, Cast(one, Of("user:bob")));
    }

    [Theory]
    [InlineData(ApprovalHow.AutoRule)]
    [InlineData(ApprovalHow.Override)]
    public void Cast_ARuleOrAnOperator_SpeaksForTheWholeSide(ApprovalHow how) =>
        Assert.Equal(how, Cast(Ballot.Empty, new GrantedSide(Side.Left, how, "user:olga", Needed: 2)).Left?.How);

    [Fact]
    public void Cast_FewerAreNeededThanBefore_TheVotesThatAreThereCount()
    {
        var one = Cast(Ballot.Empty, Of("user:bob"));

        Assert.NotNull(Cast(one, Of("user:bob") with { Needed = 1 }).Right);
    }

    [Fact]
    public void Cast_ForASideThatIsApproved_ChangesNothing()
    {
        var approved = Cast(Ballot.Empty, Of("user:bob") with { Needed = 1 });

        Assert.Same(approved, Cast(approved, Of("user:carol")));
    }

    [Fact]
    public void Cast_ByTheSecondOfTwo_AfterTheFirstWasRemovedFromTheApprovers_IsTheFirstWordThatCounts()
    {
        var one = Cast(Ballot.Empty, As("user:bob", "user:bob", "user:carol", "group:net"));
        var two = Cast(one, As("user:carol", "user:carol", "group:net"));

        Assert.Null(two.Right);
        Assert.Equal(["user:carol"], two.Votes.Select(vote => vote.By));
        Assert.NotNull(Cast(two, Of("user:dan") with { As = ["group:net"], Approvers = ["user:carol", "group:net"] }).Right);
    }

    [Fact]
    public void Cast_ByWhomWasRemovedAndCameBackByAGroup_CountsAgain()
    {
        var one = Cast(Ballot.Empty, As("user:bob", "user:bob", "user:carol"));

        var again = Cast(one, Of("user:bob") with { As = ["group:net"], Approvers = ["user:carol", "group:net"] });

        Assert.Equal(["group:net"], Assert.Single(again.Votes).As);
    }

    private static GrantedSide As(string by, params string[] approvers) => Of(by) with { As = [by], Approvers = [.. approvers] };

    private static GrantedSide Of(string by) => new(Side.Right, ApprovalHow.Owner, by, Needed: 2);

    private static Ballot Cast(Ballot ballot, GrantedSide grant) => ballot.Cast(grant, "sha256:plan", Noon);
}
