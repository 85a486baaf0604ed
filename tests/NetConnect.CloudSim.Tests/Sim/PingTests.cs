using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Sim.Ping;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Sim;

public class PingTests
{
    private readonly SimWorld sim = new();
    private readonly string left, right, peering, leftTable, rightTable, leftGroup, rightGroup;

    public PingTests()
    {
        (left, right, peering) = sim.ActivePeering();
        sim.Subnet(left, "10.1.1.0/24");
        sim.Subnet(right, "10.2.1.0/24", Right);
        (leftTable, rightTable) = (sim.MainTable(left), sim.MainTable(right, Right));
        (leftGroup, rightGroup) = (Group(left, Left), Group(right, Right));
        sim.Route(leftTable, "10.2.1.0/24", peering);
        sim.Route(rightTable, "10.1.1.0/24", peering, Right);
        Permit(rightGroup, "icmp", "-1", "10.1.0.0/16");
        Permit(rightGroup, "tcp", "443", "10.1.1.10/32");
    }

    [Theory]
    [InlineData("icmp", 0, true)]
    [InlineData("tcp", 443, true)]
    [InlineData("tcp", 80, false)]
    [InlineData("udp", 443, false)]
    public void Ping_OverAPeeringWithRoutesAndRules_PassesWhatIsPermitted(string protocol, int port, bool passes) =>
        Assert.Equal(passes, Ping(protocol, port).Passes);

    [Fact]
    public void Ping_WithoutARoute_StopsAtTheTableOfThatLeg()
    {
        sim.Call(Right, "DeleteRoute", ("RouteTableId", rightTable), ("DestinationCidrBlock", "10.1.1.0/24"));
        Assert.Equal((false, rightTable, "return"), Outcome(Ping()));
        sim.Call(Left, "DeleteRoute", ("RouteTableId", leftTable), ("DestinationCidrBlock", "10.2.1.0/24"));
        Assert.Equal((false, leftTable, "forward"), Outcome(Ping()));
    }

    [Fact]
    public void Ping_ThroughADeletedPeering_StopsAtTheBlackhole()
    {
        sim.Delete(peering);
        Assert.Equal((false, leftTable, "forward"), Outcome(Ping()));
        Assert.Contains("blackhole", Ping().Reason);
    }

    [Fact]
    public void Ping_DuringAnOutage_StopsThoughThePeeringIsActive()
    {
        sim.Emulator.World.Settings.Outages = [Ireland];
        Assert.Equal((false, Ireland, "forward"), Outcome(Ping()));
        Assert.Equal("active", sim.StateOf(peering));
    }

    [Fact]
    public void Ping_WithAMoreSpecificForeignRoute_FollowsIt()
    {
        sim.Call(Left, "CreateRoute", ("RouteTableId", leftTable), ("DestinationCidrBlock", "10.2.1.10/32"), ("GatewayId", "igw-0123456789abcdef0"));
        Assert.Equal((false, "igw-0123456789abcdef0", "forward"), Outcome(Ping()));
    }

    [Fact]
    public void Ping_WithoutThePermittingGroup_StopsThere()
    {
        Assert.Equal((false, rightGroup, "forward"), Outcome(Ping("tcp", 22)));
        Assert.False(Ping(toGroups: []).Passes);
    }

    [Fact]
    public void Ping_WithAnAclThatForgetsTheEphemeralPorts_StopsOnTheWayBack()
    {
        var acl = sim.Call(Left, "DescribeNetworkAcls", ("Filter.1.Name", "vpc-id"), ("Filter.1.Value.1", left))["networkAclId"];
        Entry("Replace", acl, 100, "allow", 32768, 50000);
        Assert.Equal((false, acl, "return"), Outcome(Ping("tcp", 443)));
        Entry("Replace", acl, 100, "allow", 32768, 60999);
        Assert.True(Ping("tcp", 443).Passes);
        Entry("Create", acl, 50, "deny", 40000, 40000);
        Assert.Equal((false, acl, "return"), Outcome(Ping("tcp", 443)));
    }

    [Fact]
    public void Ping_FromAnAddressInNoSubnet_SaysSo() =>
        Assert.False(new PacketOracle(sim.Emulator.World).Ping(Query("icmp", 0) with { From = Cidr.TryParseAddress("10.1.9.9")!.Value }).Passes);

    [Fact]
    public void Ping_WithGroupsForBothEnds_GivesEachEndItsOwn() =>
        Assert.True(new PacketOracle(sim.Emulator.World).Ping(Query("icmp", 0) with { FromGroups = null, ToGroups = null, Groups = [leftGroup, rightGroup] }).Passes);

    [Fact]
    public void Ping_ToAnInterface_UsesTheGroupsItCarries()
    {
        var subnet = sim.Call(Right, "DescribeSubnets")["subnetId"];
        sim.Call(Right, "CreateNetworkInterface", ("SubnetId", subnet), ("PrivateIpAddress", "10.2.1.10"), ("SecurityGroupId.1", rightGroup));
        Assert.True(new PacketOracle(sim.Emulator.World).Ping(Query("icmp", 0) with { ToGroups = null }).Passes);
    }

    private PingResult Ping(string protocol = "icmp", int port = 0, IReadOnlyList<string>? toGroups = null) =>
        new PacketOracle(sim.Emulator.World).Ping(Query(protocol, port) with { ToGroups = toGroups ?? [rightGroup] });

    private PingQuery Query(string protocol, int port) => new(
        Cidr.TryParseAddress("10.1.1.10")!.Value, left, Cidr.TryParseAddress("10.2.1.10")!.Value, right, protocol, port, [leftGroup], [rightGroup], 32768, 60999);

    private static (bool, string?, string?) Outcome(PingResult result) => (result.Passes, result.StoppedAt, result.Leg);

    private string Group(string vpc, string account) =>
        sim.Call(account, "CreateSecurityGroup", ("GroupName", "app"), ("GroupDescription", "app"), ("VpcId", vpc))["groupId"];

    private void Permit(string group, string protocol, string port, string cidr) => sim.Call(Right, "AuthorizeSecurityGroupIngress",
        ("GroupId", group), ("IpPermissions.1.IpProtocol", protocol), ("IpPermissions.1.FromPort", port), ("IpPermissions.1.ToPort", port),
        ("IpPermissions.1.IpRanges.1.CidrIp", cidr));

    private void Entry(string verb, string acl, int number, string action, int from, int to) => Assert.Null(sim.Call(Left, $"{verb}NetworkAclEntry",
        ("NetworkAclId", acl), ("RuleNumber", $"{number}"), ("Egress", "false"), ("Protocol", "6"), ("RuleAction", action),
        ("CidrBlock", "10.2.0.0/16"), ("PortRange.From", $"{from}"), ("PortRange.To", $"{to}")).Error);
}
