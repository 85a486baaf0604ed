using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Connections;

public class SpeakingRightsTests
{
    private static readonly ConnectionEnds Ends = new(Sample.Connection, Sample.Web, Sample.Db);
    private static readonly ActionInput Plain = new(PlanHash: "sha256:1");

    [Fact]
    public void ToApprove_OtherEndsOwner_CoversTheOpenSide() =>
        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToApprove(Sample.Bob, Ends, Plain).Value));

    [Fact]
    public void ToApprove_ApproverOfBothOpenSides_CoversBoth()
    {
        var open = Ends with { Connection = Sample.Connection with { LeftApproval = null }, Right = Sample.Web };

        Assert.Equal(2, SpeakingRights.ToApprove(Sample.Ann, open, Plain).Value.Length);
        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToApprove(Sample.Ann, open, Plain with { Side = Side.Right }).Value));
    }

    [Fact]
    public void ToApprove_OwnSideApprovedAlready_IsAConflict()
    {
        Assert.Equal(FaultKind.Conflict, SpeakingRights.ToApprove(Sample.Ann, Ends, Plain).Fault?.Kind);
        Assert.Equal(FaultKind.Conflict, SpeakingRights.ToReject(Sample.Ann, Ends, new("no")).Fault?.Kind);
    }

    [Fact]
    public void ToApprove_SomebodyElsesSide_IsForbidden()
    {
        Assert.Equal(FaultKind.Forbidden, SpeakingRights.ToApprove(Sample.Ann, Ends, Plain with { Side = Side.Right }).Fault?.Kind);
        Assert.Equal(FaultKind.Forbidden, SpeakingRights.ToApprove(Sample.Eve, Ends, Plain).Fault?.Kind);
        Assert.Equal(FaultKind.Forbidden, SpeakingRights.ToReject(Sample.Eve, Ends, new("no")).Fault?.Kind);
    }

    [Fact]
    public void ToApprove_OperatorWithoutSideAndReason_IsToldOfBoth() => Assert.Equal(
        ["/side", "/reason"], SpeakingRights.ToApprove(Sample.Operator, Ends, Plain).Fault!.Errors.Select(error => error.Pointer));

    [Fact]
    public void ToApprove_OperatorWithSideAndReason_Overrides() => Assert.Equal(
        [new(Side.Right, ApprovalHow.Override)],
        SpeakingRights.ToApprove(Sample.Operator, Ends, new("emergency", "sha256:1", Side.Right)).Value);

    [Fact]
    public void ToApprove_OperatorForAnApprovedSide_IsAConflict() => Assert.Equal(
        FaultKind.Conflict, SpeakingRights.ToApprove(Sample.Operator, Ends, new("again", "sha256:1", Side.Left)).Fault?.Kind);

    [Fact]
    public void ToApprove_OperatorWhoApprovesByOwnRight_IsNoOverride()
    {
        var bob = new Caller("bob", [Caller.OperatorsGroup]);

        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToApprove(bob, Ends, Plain).Value));
    }

    [Fact]
    public void ToReject_Operator_OverridesWithoutASide() =>
        Assert.Empty(SpeakingRights.ToReject(Sample.Operator, Ends, new("no")).Value);

    [Fact]
    public void ToApprove_SideThatNeedsTwo_IsOpenToTheSecondAndNotToTheFirst()
    {
        var db = Sample.Db.WithApproval(["user:bob", "user:eve"]);
        var ends = Ends with
        {
            Right = db with { Approval = db.Approval! with { Min = 2 } },
            Connection = Sample.Connection with { Votes = [new(Side.Right, "user:bob", Sample.Noon, "sha256:1", ApprovalHow.Owner)] },
        };

        Assert.Equal(FaultKind.Conflict, SpeakingRights.ToApprove(Sample.Bob, ends, Plain).Fault?.Kind);
        Assert.Equal([new(Side.Right, ApprovalHow.Owner, 2)], Words.Of(SpeakingRights.ToApprove(Sample.Eve, ends, Plain).Value));
    }

    [Fact]
    public void ToApprove_FewerAreNeededThanHaveVoted_IsOpenToTheOneWhoVoted()
    {
        var voted = Ends with { Connection = Sample.Connection with { Votes = [new(Side.Right, "user:bob", Sample.Noon, "sha256:1", ApprovalHow.Owner)] } };

        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToApprove(Sample.Bob, voted, Plain).Value));
    }

    [Fact]
    public void ToApprove_WhoseEarlierVoteCountsNoLonger_MayVoteAgainAsAnother()
    {
        var db = Sample.Db.WithApproval(["user:bob", "group:team-eve"]);
        var vote = new VoteView(Side.Right, "user:eve", Sample.Noon, "sha256:1", ApprovalHow.Owner);
        var ends = Ends with
        {
            Right = db with { Approval = db.Approval! with { Min = 2 } },
            Connection = Sample.Connection with { Votes = [vote with { As = ["group:left-since"] }] },
        };
        var counting = ends with { Connection = ends.Connection with { Votes = [vote with { As = ["group:team-eve"] }] } };

        Assert.Equal([new(Side.Right, ApprovalHow.Owner, 2)], Words.Of(SpeakingRights.ToApprove(Sample.Eve, ends, Plain).Value));
        Assert.Equal(FaultKind.Conflict, SpeakingRights.ToApprove(Sample.Eve, counting, Plain).Fault?.Kind);
    }

    [Fact]
    public void ToApprove_NothingWaits_SaysHowItStands()
    {
        var made = Ends with { Connection = Sample.Connection with { RightApproval = Sample.Approval, Request = "APPROVED", State = "ESTABLISHED" } };

        Assert.Equal("Nothing waits for approval: the connection is ESTABLISHED.", SpeakingRights.ToApprove(Sample.Bob, made, Plain).Fault?.Detail);
    }

    [Fact]
    public void ToApprove_AChangeOfWhatIsApproved_SpeaksForTheChange()
    {
        var ends = Ends with { Connection = Sample.Connection with { RightApproval = Sample.Approval, Pending = Sample.PendingEdit } };

        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToApprove(Sample.Bob, ends, Plain).Value));
        Assert.Equal(FaultKind.Conflict, SpeakingRights.ToApprove(Sample.Ann, ends, Plain).Fault?.Kind);
        Assert.Equal([new(Side.Right, ApprovalHow.Owner)], Words.Of(SpeakingRights.ToReject(Sample.Bob, ends, new("no")).Value));
    }

    [Fact]
    public async Task RunAsync_GuardKeepsFailing_EndsAsConflictAfterThreeTries()
    {
        var tries = 0;
        var outcome = await Guarded.RunAsync<None>(() =>
        {
            tries++;
            return Task.FromResult<Outcome<None>>(new Fault(FaultKind.Stale, "changed"));
        });

        Assert.Equal((3, FaultKind.Conflict), (tries, outcome.Fault?.Kind));
    }
}
