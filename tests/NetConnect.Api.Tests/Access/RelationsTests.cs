using NetConnect.Api.Access;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Tests.Access;

public class RelationsTests
{
    private static readonly ConnectionEnds Ends = new(Sample.Connection, Sample.Web, Sample.Db);

    [Fact]
    public void To_ConnectionByOwners_RequesterIsOwnerAndOtherIsOtherEnd()
    {
        Assert.Equal([Relation.Owner, Relation.Approver], Relations.To(Sample.Ann, Ends));
        Assert.Equal([Relation.OtherEnd, Relation.Approver], Relations.To(Sample.Bob, Ends));
        Assert.Empty(Relations.To(Sample.Eve, Ends));
    }

    [Fact]
    public void To_ConnectionRequestedFromTheRight_RolesAreSwapped()
    {
        var ends = Ends with { Connection = Sample.Connection with { Requester = Side.Right } };

        Assert.Contains(Relation.OtherEnd, Relations.To(Sample.Ann, ends));
        Assert.Contains(Relation.Owner, Relations.To(Sample.Bob, ends));
    }

    [Fact]
    public void To_ServiceWithApprovers_OwnersAreNoApprovers()
    {
        var ends = Ends with { Right = Sample.Db.WithApproval(["group:team-eve"]) };

        Assert.Equal([Relation.OtherEnd], Relations.To(Sample.Bob, ends));
        Assert.Equal([Relation.Approver], Relations.To(Sample.Eve, ends));
    }

    [Fact]
    public void To_AbsentService_NobodyOwnsIt()
    {
        Assert.Empty(Relations.To(Sample.Ann, service: null));
        Assert.Empty(Relations.To(Sample.Bob, Ends with { Right = null }));
    }

    [Fact]
    public void Of_GroupsOfTheHouse_AreRelations()
    {
        var both = new Caller("x", [Caller.OperatorsGroup, Caller.AuditorsGroup]);

        Assert.Equal([Relation.Operator, Relation.Auditor], Relations.Of(both));
        Assert.Empty(Relations.Of(new Caller(Caller.OperatorsGroup, [])));
    }

    [Fact]
    public void ToPair_OwnerOfEitherEnd_MayAsk()
    {
        Assert.Equal([Relation.Owner], Relations.ToPair(Sample.Bob, Sample.Web, Sample.Db));
        Assert.Empty(Relations.ToPair(Sample.Eve, Sample.Web, Sample.Db.WithApproval(["user:eve"])));
    }
}
