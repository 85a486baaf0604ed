using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class PeeringLifecycleTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Peering_RequestedAndAccepted_PassesThroughEveryState()
    {
        var (left, right) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right));
        var request = sim.Request(left, right);
        var id = request["vpcPeeringConnectionId"];
        Assert.Equal("initiating-request", request["code"]);
        Assert.Equal("initiating-request", sim.StateOf(id));
        sim.Settle();
        Assert.Equal("pending-acceptance", sim.StateOf(id));
        Assert.Equal("pending-acceptance", sim.StateOf(id, Right));
        Assert.Equal("provisioning", sim.Accept(id)["code"]);
        sim.Settle();
        Assert.Equal("active", sim.StateOf(id));
        Assert.Null(sim.Delete(id).Error);
        Assert.Equal("deleted", sim.StateOf(id));
        Assert.Equal("deleted", sim.StateOf(id, Right));
    }

    [Fact]
    public void Peering_StillInitiating_IsUnknownToTheAccepter()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        Assert.Equal("InvalidVpcPeeringConnectionID.NotFound", sim.Accept(id).Error);
    }

    [Fact]
    public void Peering_OfOverlappingPrefixes_SucceedsAndThenFails()
    {
        var request = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.1.128.0/17", Right));
        Assert.Null(request.Error);
        sim.Settle();
        Assert.Equal("failed", sim.StateOf(request["vpcPeeringConnectionId"]));
    }

    [Fact]
    public void Peering_WithAnUnknownVpcOfAnotherAccount_Fails()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), "vpc-0123456789abcdef0")["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("failed", sim.StateOf(id));
    }

    [Fact]
    public void Peering_WithAnUnknownVpcOfTheSameAccount_IsRefused() =>
        Assert.Equal("InvalidVpcID.NotFound", sim.Request(sim.Vpc("10.1.0.0/16"), "vpc-0123456789abcdef0", owner: Left).Error);

    [Fact]
    public void Peering_NotAcceptedForSevenDays_Expires()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Time.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal("pending-acceptance", sim.StateOf(id));
        sim.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("expired", sim.StateOf(id));
        Assert.Equal("InvalidStateTransition", sim.Accept(id).Error);
    }

    [Fact]
    public void Accept_ByTheRequester_IsNotPermitted()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", sim.Accept(id, Left).Error);
    }

    [Fact]
    public void Accept_Twice_IsAnInvalidTransition()
    {
        var (_, _, id) = sim.ActivePeering();
        Assert.Equal("InvalidStateTransition", sim.Accept(id).Error);
    }

    [Fact]
    public void Accept_OfAnInterRegionPeering_WorksInTheAcceptersRegionOnly()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Left, Virginia), owner: Left, peerRegion: Virginia)["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", sim.Accept(id, Left).Error);
        Assert.Null(sim.Accept(id, Left, Virginia).Error);
        sim.Settle();
        Assert.Equal("active", sim.StateOf(id));
        Assert.Equal("active", sim.StateOf(id, region: Virginia));
    }

    [Fact]
    public void Delete_OfAnInterRegionPeering_IsDeletingFirst()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right, Virginia), peerRegion: Virginia)["vpcPeeringConnectionId"];
        sim.Settle();
        sim.Accept(id, Right, Virginia);
        sim.Settle();
        sim.Delete(id);
        Assert.Equal("deleting", sim.StateOf(id));
        sim.Settle();
        Assert.Equal("deleted", sim.StateOf(id));
    }

    [Fact]
    public void Reject_ByTheAccepter_EndsIt()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", sim.Call(Left, "RejectVpcPeeringConnection", ("VpcPeeringConnectionId", id)).Error);
        Assert.Null(sim.Call(Right, "RejectVpcPeeringConnection", ("VpcPeeringConnectionId", id)).Error);
        Assert.Equal("rejected", sim.StateOf(id));
        Assert.Equal("InvalidStateTransition", sim.Delete(id).Error);
    }

    [Fact]
    public void Delete_OfAPendingPeering_IsTheRequestersRight()
    {
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", sim.Delete(id, Right).Error);
        Assert.Null(sim.Delete(id).Error);
    }

    [Fact]
    public void Delete_OfAFailedOrDeletedPeering_IsAnInvalidTransition()
    {
        var failed = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.1.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("InvalidStateTransition", sim.Delete(failed).Error);
        var (_, _, active) = sim.ActivePeering();
        sim.Delete(active);
        Assert.Equal("InvalidStateTransition", sim.Delete(active).Error);
    }

    [Fact]
    public void Options_SetByEachSide_AreItsOwn()
    {
        var (_, _, id) = sim.ActivePeering();
        Assert.Equal("OperationNotPermitted", Modify(Left, "Accepter").Error);
        Assert.Equal("true", Modify(Right, "Accepter")["allowDnsResolutionFromRemoteVpc"]);

        Reply Modify(string account, string side) => sim.Call(account, "ModifyVpcPeeringConnectionOptions", ("VpcPeeringConnectionId", id),
            ($"{side}PeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true"));
    }
}
