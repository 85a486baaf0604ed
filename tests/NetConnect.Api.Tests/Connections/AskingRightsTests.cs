using NetConnect.Api.Connections;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Connections;

public class AskingRightsTests
{
    [Fact]
    public void Of_OwnerOfOneSide_ApprovesThatSideOnly()
    {
        var fromLeft = AskingRights.Of(Sample.Ann, Sample.Web, Sample.Db);
        var fromRight = AskingRights.Of(Sample.Bob, Sample.Web, Sample.Db);

        Assert.Equal((Side.Left, new SideGrant(Side.Left, ApprovalHow.Owner)), (fromLeft.Requester, Assert.Single(Words.Of(fromLeft.Grants))));
        Assert.Equal((Side.Right, new SideGrant(Side.Right, ApprovalHow.Owner)), (fromRight.Requester, Assert.Single(Words.Of(fromRight.Grants))));
        Assert.Equal(3, fromLeft.ServiceVersions[Sample.Web.Id]);
        Assert.Equal(5, fromLeft.ServiceVersions[Sample.Db.Id]);
    }

    [Fact]
    public void Of_OwnerOfBothSides_NeedsNobodyElse()
    {
        var both = new Caller("ann", ["team-db"]);
        var rights = AskingRights.Of(both, Sample.Web, Sample.Service(Sample.Db.Id, 5, "group:team-db"));

        Assert.Equal(Side.Left, rights.Requester);
        Assert.Equal([new(Side.Left, ApprovalHow.Owner), new(Side.Right, ApprovalHow.SameOwner)], Words.Of(rights.Grants));
    }

    [Fact]
    public void Of_OneServiceOnBothSides_NeedsNobodyElse() =>
        Assert.Equal(2, AskingRights.Of(Sample.Ann, Sample.Web, Sample.Web).Grants.Length);

    [Fact]
    public void Of_AutoApprovedService_RuleApprovesTheOtherSide()
    {
        var rights = AskingRights.Of(Sample.Ann, Sample.Web, Sample.Db.WithApproval([], Sample.Web.Id));

        Assert.Contains(new SideGrant(Side.Right, ApprovalHow.AutoRule), rights.Grants);
    }

    [Fact]
    public void Of_OwnerWhoIsNoApprover_AsksWithoutApproving() =>
        Assert.Empty(AskingRights.Of(Sample.Ann, Sample.Web.WithApproval(["user:eve"]), Sample.Db).Grants);

    [Fact]
    public void Of_OperatorWhoOwnsNeither_BothSidesAreAskedEvenWithARule()
    {
        var rights = AskingRights.Of(Sample.Operator, Sample.Web, Sample.Db.WithApproval([], Sample.Web.Id));

        Assert.Equal(Side.Left, rights.Requester);
        Assert.Empty(rights.Grants);
        Assert.Empty(rights.ServiceVersions);
    }

    [Fact]
    public void Of_SidesThatNeedTwo_EachGrantSaysSo()
    {
        var two = new ApprovalRule(["user:ann", "user:eve"], 2, []);
        var rights = AskingRights.Of(Sample.Ann, Sample.Web with { Approval = two }, Sample.Db with { Approval = two });

        Assert.Equal([new(Side.Left, ApprovalHow.Owner, 2), new(Side.Right, ApprovalHow.SameOwner, 2)], Words.Of(rights.Grants));
    }

    [Fact]
    public void Of_RuleOnASideThatNeedsTwo_SpeaksForAllOfIt()
    {
        var rights = AskingRights.Of(Sample.Ann, Sample.Web, Sample.Db with { Approval = new(["user:ann", "user:bob"], 2, [Sample.Web.Id]) });

        Assert.Equal([new(Side.Left, ApprovalHow.Owner), new(Side.Right, ApprovalHow.AutoRule)], Words.Of(rights.Grants));
    }

    [Fact]
    public void For_WhoOwnsOnlyTheOtherEnd_ApprovesNothing() =>
        Assert.Empty(AskingRights.For(Sample.Bob, Side.Left, Sample.Web, Sample.Db).Grants);
}
