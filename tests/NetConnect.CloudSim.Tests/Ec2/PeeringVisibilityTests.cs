using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class PeeringVisibilityTests
{
    private const string Gone = "InvalidVpcPeeringConnectionID.NotFound";
    private readonly SimWorld sim = new();

    [Theory]
    [InlineData("failed", 2, 0)]
    [InlineData("expired", 48, 48)]
    [InlineData("rejected", 48, 2)]
    [InlineData("deleted", 2, 48)]
    public void TerminalPeering_AsTimePasses_DisappearsForEachSideWhenDocumented(string state, int requesterHours, int accepterHours)
    {
        var id = Terminal(state);
        AssertVisibleFor(id, Left, requesterHours, state);
        AssertVisibleFor(id, Right, accepterHours, state);
    }

    private void AssertVisibleFor(string id, string account, int hours, string state)
    {
        var copy = Fork();
        if (hours > 0)
        {
            copy.Time.Pass(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
            Assert.Equal(state, copy.StateOf(id, account));
            copy.Time.Pass(TimeSpan.FromMinutes(2));
        }
        Assert.Equal(Gone, copy.StateOf(id, account));
    }

    // Each side looks at a world of its own, so that looking at one doesn't age the other.
    private SimWorld Fork()
    {
        var copy = new SimWorld();
        copy.Time.Pass(sim.Time.GetUtcNow() - copy.Time.GetUtcNow());
        copy.Emulator.Replace(NetConnect.CloudSim.Cloud.WorldJson.Load(NetConnect.CloudSim.Cloud.WorldJson.Save(sim.Emulator.World)));
        return copy;
    }

    private string Terminal(string state)
    {
        var peer = state == "failed" ? "10.1.0.0/16" : "10.2.0.0/16";
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc(peer, Right))["vpcPeeringConnectionId"];
        sim.Settle();
        switch (state)
        {
            case "expired":
                sim.Time.Pass(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
                break;
            case "rejected":
                sim.Call(Right, "RejectVpcPeeringConnection", ("VpcPeeringConnectionId", id));
                break;
            case "deleted":
                sim.Accept(id);
                sim.Settle();
                sim.Delete(id);
                break;
        }
        Assert.Equal(state, sim.StateOf(id));
        return id;
    }

    [Fact]
    public void Peering_OfTwoOtherAccounts_IsUnknown()
    {
        var (_, _, id) = sim.ActivePeering();
        Assert.Equal(Gone, sim.StateOf(id, "333333333333"));
        Assert.Equal(Gone, sim.StateOf(id, Left, Virginia));
    }

    [Fact]
    public void Tags_OfOneSide_AreNotSeenByTheOther()
    {
        var (_, _, id) = sim.ActivePeering();
        sim.Call(Left, "CreateTags", ("ResourceId.1", id), ("Tag.1.Key", "side"), ("Tag.1.Value", "left"));
        sim.Call(Right, "CreateTags", ("ResourceId.1", id), ("Tag.1.Key", "side"), ("Tag.1.Value", "right"));
        Assert.Equal(["side=left"], Describe(Left).Tags);
        Assert.Equal(["side=right"], Describe(Right).Tags);

        Reply Describe(string account) => sim.Call(account, "DescribeVpcPeeringConnections",
            ("Filter.1.Name", "tag-key"), ("Filter.1.Value.1", "side"));
    }

    [Fact]
    public void Tags_GivenWithTheRequest_BelongToTheRequester()
    {
        var (left, right) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right));
        var id = sim.Call(Left, "CreateVpcPeeringConnection", ("VpcId", left), ("PeerVpcId", right), ("PeerOwnerId", Right),
            ("TagSpecification.1.ResourceType", "vpc-peering-connection"), ("TagSpecification.1.Tag.1.Key", "link"), ("TagSpecification.1.Tag.1.Value", "7"))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal([id], ByTag(Left));
        Assert.Empty(ByTag(Right));

        IReadOnlyList<string> ByTag(string account) => sim.Call(account, "DescribeVpcPeeringConnections",
            ("Filter.1.Name", "tag:link"), ("Filter.1.Value.1", "7")).All("vpcPeeringConnectionId");
    }
}
