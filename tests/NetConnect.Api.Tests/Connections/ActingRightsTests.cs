using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Tests.Connections;

public class ActingRightsTests
{
    private static readonly ConnectionEnds Ends = new(Sample.Connection, Sample.Web, Sample.Db);

    [Fact]
    public void Of_OwnerOfASide_ActsForItUnderItsServicesVersion()
    {
        var action = ActingRights.Of(Sample.Bob, Ends, "why");

        Assert.Equal(("why", false), (action.Reason, action.Override));
        Assert.Equal([Side.Right], action.Sides);
        Assert.Equal([KeyValuePair.Create(Sample.Db.Id, 5L)], action.ServiceVersions);
    }

    [Fact]
    public void Of_OperatorWhoOwnsNeither_OverridesAndGuardsNothing()
    {
        var action = ActingRights.Of(Sample.Operator, Ends);

        Assert.True(action.Override);
        Assert.Empty(action.Sides);
        Assert.Empty(action.ServiceVersions);
    }

    [Fact]
    public void ToChange_OwnerWhoAsked_ApprovesTheOwnSideOfWhatWasSeen()
    {
        var action = ActingRights.ToChange(Sample.Ann, Ends);

        Assert.Equal([new(Side.Left, ApprovalHow.Owner)], Words.Of(action.Grants));
        Assert.Equal(1, action.IfGeneration);
        Assert.Equal([Sample.Web.Id, Sample.Db.Id], action.ServiceVersions.Keys);
    }

    [Fact]
    public void ToChange_Operator_ApprovesNothing() => Assert.Empty(ActingRights.ToChange(Sample.Operator, Ends).Grants);

    [Fact]
    public void Of_ServiceThatIsGone_IsNobodys() =>
        Assert.Empty(ActingRights.Of(Sample.Bob, Ends with { Right = null }).Sides);
}
