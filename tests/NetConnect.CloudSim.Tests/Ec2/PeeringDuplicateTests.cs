using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class PeeringDuplicateTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Request_OfTheSamePairAgain_AnswersTheExistingPeering()
    {
        var (left, right, id) = sim.ActivePeering();
        var again = sim.Request(left, right);
        Assert.Equal(id, again["vpcPeeringConnectionId"]);
        Assert.Equal("active", again["code"]);
    }

    [Fact]
    public void Request_AfterTheFirstWasDeleted_MakesANewPeering()
    {
        var (left, right, id) = sim.ActivePeering();
        sim.Delete(id);
        Assert.NotEqual(id, sim.Request(left, right)["vpcPeeringConnectionId"]);
    }

    [Fact]
    public void ReversedRequest_OfAnActivePair_FailsWhenAccepted()
    {
        var (left, right, id) = sim.ActivePeering();
        var reversed = sim.Request(right, left, Right, Left)["vpcPeeringConnectionId"];
        Assert.NotEqual(id, reversed);
        sim.Settle();
        Assert.Equal("VpcPeeringConnectionAlreadyExists", sim.Accept(reversed, Left).Error);
        Assert.Equal("active", sim.StateOf(id));
    }

    [Fact]
    public void Request_BeyondTheOutstandingLimit_IsRefused()
    {
        sim.Emulator.World.Settings.Limits = new Limits { OutstandingPeeringsPerVpc = 2 };
        var vpc = sim.Vpc("10.1.0.0/16");
        foreach (var n in new[] { 2, 3 }) Assert.Null(sim.Request(vpc, sim.Vpc($"10.{n}.0.0/16", Right)).Error);
        Assert.Equal("OutstandingVpcPeeringConnectionLimitExceeded", sim.Request(vpc, sim.Vpc("10.4.0.0/16", Right)).Error);
    }

    [Fact]
    public void Accept_BeyondTheAcceptersActiveLimit_IsRefused()
    {
        var (_, right, _) = sim.ActivePeering();
        sim.Emulator.World.AccountLimits[Right] = new Limits { ActivePeeringsPerVpc = 1 };
        var id = sim.Request(sim.Vpc("10.3.0.0/16"), right)["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("ActiveVpcPeeringConnectionPerVpcLimitExceeded", sim.Accept(id).Error);
        Assert.Equal("pending-acceptance", sim.StateOf(id));
    }

    [Fact]
    public void Request_BeyondTheRequestersActiveLimit_IsRefused()
    {
        var (left, _, _) = sim.ActivePeering();
        sim.Emulator.World.AccountLimits[Left] = new Limits { ActivePeeringsPerVpc = 1 };
        Assert.Equal("ActiveVpcPeeringConnectionPerVpcLimitExceeded", sim.Request(left, sim.Vpc("10.3.0.0/16", Right)).Error);
    }
}
