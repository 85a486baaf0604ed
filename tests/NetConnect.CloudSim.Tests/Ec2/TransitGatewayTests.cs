using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Sim.Ping;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;
using static NetConnect.CloudSim.Tests.Support.TransitKit;

namespace NetConnect.CloudSim.Tests.Ec2;

/// <summary>Transit gateways: who may attach, what is reached, what is refused.</summary>
public class TransitGatewayTests
{
    private readonly SimWorld sim = new();
    private readonly TransitKit kit;
    private readonly string left, right, leftSubnet, rightSubnet;

    public TransitGatewayTests()
    {
        kit = new(sim);
        (left, right) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right));
        (leftSubnet, rightSubnet) = (sim.Subnet(left, "10.1.1.0/24"), sim.Subnet(right, "10.2.1.0/24", Right));
    }

    [Fact]
    public void Gateway_OfAnotherAccount_IsUnknownUntilItsShareIsAccepted()
    {
        var gateway = kit.Gateway();
        Assert.Equal("InvalidTransitGatewayID.NotFound", kit.Attach(Left, gateway, left, leftSubnet).Error);
        kit.Share(gateway, Left);
        Assert.Equal("initiatingRequest", kit.Attach(Left, gateway, left, leftSubnet)["state"]);
        sim.Settle();
        Assert.Equal("pendingAcceptance", kit.Describe("TransitGatewayVpcAttachments")["state"]);
        Assert.Equal("InvalidTransitGatewayID.NotFound", kit.Attach(Right, gateway, right, rightSubnet).Error);
    }

    [Fact]
    public void Attachment_IsAcceptedByTheGatewaysOwnerOnly_AndOnce()
    {
        var gateway = Shared();
        var attachment = kit.Attach(Left, gateway, left, leftSubnet)["transitGatewayAttachmentId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", Accept(Left, attachment).Error);
        Assert.Equal("pending", Accept(Hub, attachment)["state"]);
        sim.Settle();
        Assert.Equal("IncorrectState", Accept(Hub, attachment).Error);
        Assert.Equal("DuplicateTransitGatewayAttachment", kit.Attach(Left, gateway, left, leftSubnet).Error);
        Assert.Equal("available", kit.Describe("TransitGatewayVpcAttachments", Left)["state"]);
    }

    [Fact]
    public void Attachment_TakesOneSubnetForEachZone()
    {
        var gateway = Shared();
        var (again, other) = (sim.Subnet(left, "10.1.2.0/24"), sim.Call(Left, "CreateSubnet", ("VpcId", left), ("CidrBlock", "10.1.3.0/24"), ("AvailabilityZone", "eu-west-1b"))["subnetId"]);
        Assert.Equal("DuplicateSubnetsInSameZone", kit.Attach(Left, gateway, left, leftSubnet, again).Error);
        Assert.Equal("InvalidSubnetID.NotFound", kit.Attach(Left, gateway, left, rightSubnet).Error);
        var (attachment, _) = kit.Spoke(Left, gateway, left, leftSubnet);
        sim.Call(Left, "ModifyTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment), ("AddSubnetIds.1", other));
        Assert.Equal("modifying", kit.Describe("TransitGatewayVpcAttachments", Left)["state"]);
        sim.Settle();
        Assert.Contains(other, kit.Describe("TransitGatewayVpcAttachments", Left)["subnetIds"]);
        Assert.Equal("DependencyViolation", sim.Call(Left, "DeleteSubnet", ("SubnetId", other)).Error);
        Assert.Equal("DependencyViolation", sim.Call(Left, "DeleteVpc", ("VpcId", left)).Error);
    }

    [Fact]
    public void Tags_BelongToTheSideThatSetThem()
    {
        var (attachment, _) = kit.Spoke(Left, Shared(), left, leftSubnet);
        sim.Call(Left, "CreateTags", ("ResourceId.1", attachment), ("Tag.1.Key", "mine"), ("Tag.1.Value", "yes"));
        Assert.Equal(["mine=yes"], kit.Describe("TransitGatewayVpcAttachments", Left).Tags);
        Assert.Empty(kit.Describe("TransitGatewayAttachments").Tags);
    }

    [Fact]
    public void Packets_PassOnlyByRoutesOfTheirOwnTable()
    {
        var third = sim.Vpc("10.3.0.0/16");
        var thirdSubnet = sim.Subnet(third, "10.3.1.0/24");
        var gateway = Shared();
        var (one, two, three) = (kit.Spoke(Left, gateway, left, leftSubnet), kit.Spoke(Right, gateway, right, rightSubnet), kit.Spoke(Left, gateway, third, thirdSubnet));
        VpcRoute(Left, left, "10.0.0.0/8", gateway);
        VpcRoute(Right, right, "10.0.0.0/8", gateway);
        VpcRoute(Left, third, "10.0.0.0/8", gateway);
        Permit(right, Right);
        Permit(third, Left);
        Assert.Contains("no route", Ping().Reason);
        kit.Route(one.Table, "10.2.1.0/24", two.Attachment);
        Assert.Equal((two.Table, "return"), (Ping().StoppedAt, Ping().Leg));
        kit.Route(two.Table, "10.1.1.0/24", one.Attachment);
        Assert.True(Ping().Passes);
        Assert.Equal(one.Table, Ping("10.3.1.10", third).StoppedAt);
        sim.Call(Right, "DeleteTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", two.Attachment));
        Assert.Contains("blackhole", Ping().Reason);
        Assert.Equal(three.Table, kit.Describe("TransitGatewayAttachments", Hub, ("TransitGatewayAttachmentIds.1", three.Attachment))["transitGatewayRouteTableId"]);
    }

    [Fact]
    public void Gateway_WithItsDefaults_LetsEverybodyReachEverybody()
    {
        var gateway = kit.Gateway(defaults: "enable");
        kit.Share(gateway, Left, Right);
        foreach (var (account, vpc, subnet) in new[] { (Left, left, leftSubnet), (Right, right, rightSubnet) })
        {
            var attachment = kit.Attach(account, gateway, vpc, subnet)["transitGatewayAttachmentId"];
            sim.Settle();
            Accept(Hub, attachment);
            sim.Settle();
            VpcRoute(account, vpc, "10.0.0.0/8", gateway);
        }
        Permit(right, Right);
        Assert.True(Ping().Passes);
    }

    [Fact]
    public void Packets_FromAZoneWithoutTheGateway_DontGetIn()
    {
        sim.Call(Left, "CreateSubnet", ("VpcId", left), ("CidrBlock", "10.1.7.0/24"), ("AvailabilityZone", "eu-west-1b"));
        var gateway = Shared();
        var (one, two) = (kit.Spoke(Left, gateway, left, leftSubnet), kit.Spoke(Right, gateway, right, rightSubnet));
        VpcRoute(Left, left, "10.2.0.0/16", gateway);
        VpcRoute(Right, right, "10.1.0.0/16", gateway);
        kit.Route(one.Table, "10.2.0.0/16", two.Attachment);
        kit.Route(two.Table, "10.1.0.0/16", one.Attachment);
        Permit(right, Right);
        Assert.True(Ping().Passes);
        Assert.Contains("no subnet in eu-west-1b", sim.Emulator.Ping($"from=10.1.7.10&from_vpc={left}&to=10.2.1.10&to_vpc={right}").Reason);
    }

    [Fact]
    public void Gateways_OfTwoRegions_ArePeeredAndRoutedByHand()
    {
        var far = sim.Vpc("10.4.0.0/16", Hub, Virginia);
        var farSubnet = sim.CallIn(Virginia, Hub, "CreateSubnet", ("VpcId", far), ("CidrBlock", "10.4.1.0/24"))["subnetId"];
        var (here, there) = (Shared(), kit.Gateway(Virginia));
        var one = kit.Spoke(Left, here, left, leftSubnet);
        var two = sim.CallIn(Virginia, Hub, "CreateTransitGatewayVpcAttachment", ("TransitGatewayId", there), ("VpcId", far), ("SubnetIds.1", farSubnet))["transitGatewayAttachmentId"];
        var peering = sim.Call(Hub, "CreateTransitGatewayPeeringAttachment", ("TransitGatewayId", here), ("PeerTransitGatewayId", there), ("PeerAccountId", Hub), ("PeerRegion", Virginia))["transitGatewayAttachmentId"];
        sim.Settle();
        Assert.Equal("OperationNotPermitted", sim.Call(Hub, "AcceptTransitGatewayPeeringAttachment", ("TransitGatewayAttachmentId", peering)).Error);
        Assert.Equal("pending", sim.CallIn(Virginia, Hub, "AcceptTransitGatewayPeeringAttachment", ("TransitGatewayAttachmentId", peering))["state"]);
        sim.Settle();
        var (peeringHere, peeringThere, farTable) = (kit.Table(here, peering), kit.Table(there, peering, Virginia), kit.Table(there, two, Virginia));
        kit.Route(one.Table, "10.4.1.0/24", peering);
        kit.Route(peeringThere, "10.4.1.0/24", two, Virginia);
        kit.Route(farTable, "10.1.1.0/24", peering, Virginia);
        VpcRoute(Left, left, "10.4.1.0/24", here);
        VpcRoute(Hub, far, "10.1.1.0/24", there, Virginia);
        Permit(far, Hub, Virginia);
        Assert.Equal((peeringHere, "return"), (Ping("10.4.1.10", far).StoppedAt, Ping("10.4.1.10", far).Leg));
        kit.Route(peeringHere, "10.1.1.0/24", one.Attachment);
        Assert.True(Ping("10.4.1.10", far).Passes);
    }

    [Fact]
    public void Deleting_InTheWrongOrder_IsRefused()
    {
        var gateway = Shared();
        var (attachment, table) = kit.Spoke(Left, gateway, left, leftSubnet);
        Assert.Equal("IncorrectState", Delete("TransitGateway", "TransitGatewayId", gateway));
        Assert.Equal("IncorrectState", Delete("TransitGatewayRouteTable", "TransitGatewayRouteTableId", table));
        Assert.Null(sim.Call(Left, "DeleteTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment)).Error);
        sim.Settle();
        Assert.Equal("IncorrectState", Delete("TransitGateway", "TransitGatewayId", gateway));
        Assert.Null(Delete("TransitGatewayRouteTable", "TransitGatewayRouteTableId", table));
        sim.Settle();
        Assert.Null(Delete("TransitGateway", "TransitGatewayId", gateway));
        sim.Settle();
        Assert.Equal("deleted", kit.Describe("TransitGateways")["state"]);
        sim.Time.Pass(TimeSpan.FromHours(3));
        Assert.Equal("InvalidTransitGatewayID.NotFound", kit.Describe("TransitGateways", Hub, ("TransitGatewayIds.1", gateway)).Error);
    }

    [Fact]
    public void Quotas_AreThoseOfTheGatewaysAccount()
    {
        sim.Emulator.World.AccountLimits[Hub] = new Limits { TransitTables = 1, TransitRoutes = 1, TransitGateways = 1 };
        var gateway = Shared();
        var (attachment, table) = kit.Spoke(Left, gateway, left, leftSubnet);
        Assert.Equal("TransitGatewayLimitExceeded", sim.Call(Hub, "CreateTransitGateway").Error);
        Assert.Equal("TransitGatewayRouteTableLimitExceeded", sim.Call(Hub, "CreateTransitGatewayRouteTable", ("TransitGatewayId", gateway)).Error);
        Assert.Null(kit.Route(table, "10.9.0.0/16", attachment).Error);
        Assert.Equal("RouteAlreadyExists", kit.Route(table, "10.9.0.0/16", attachment).Error);
        Assert.Equal("RouteLimitExceeded", kit.Route(table, "10.8.0.0/16", attachment).Error);
    }

    [Fact]
    public void Routes_AreFoundByWhatTheyMatch()
    {
        var (attachment, table) = kit.Spoke(Left, Shared(), left, leftSubnet);
        kit.Route(table, "10.8.0.0/16", attachment);
        kit.Route(table, "10.8.4.0/24", attachment);
        Assert.Equal("MissingParameter", sim.Call(Hub, "SearchTransitGatewayRoutes", ("TransitGatewayRouteTableId", table)).Error);
        Assert.Equal(["10.8.0.0/16"], Search("route-search.exact-match", "10.8.0.0/16"));
        Assert.Equal(["10.8.4.0/24"], Search("route-search.longest-prefix-match", "10.8.4.9/32"));
        Assert.Equal(["10.8.0.0/16", "10.8.4.0/24"], Search("route-search.subnet-of-match", "10.0.0.0/8"));
        Assert.Equal(["10.8.0.0/16", "10.8.4.0/24"], Search("attachment.resource-id", left));
        Assert.Empty(Search("state", "blackhole"));

        IReadOnlyList<string> Search(string name, string value) => sim.Call(Hub, "SearchTransitGatewayRoutes",
            ("TransitGatewayRouteTableId", table), ("Filter.1.Name", name), ("Filter.1.Value.1", value)).All("destinationCidrBlock");
    }

    [Fact]
    public void Faults_HideWhatIsNew_AndKeepWhatIsGone()
    {
        var gateway = Shared();
        var (attachment, table) = kit.Spoke(Left, gateway, left, leftSubnet);
        sim.Fault(new() { Kind = FaultKind.HideNew, Actions = ["CreateTransitGatewayRoute"], Calls = 1, Count = 1 });
        kit.Route(table, "10.8.0.0/16", attachment);
        Assert.Empty(Routes());
        Assert.Single(Routes());
        sim.Fault(new() { Kind = FaultKind.KeepDeleted, Actions = ["DeleteTransitGatewayVpcAttachment"], Calls = 1, Count = 1 });
        sim.Call(Left, "DeleteTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment));
        sim.Settle();
        Assert.Equal("available", kit.Describe("TransitGatewayVpcAttachments", Left)["state"]);
        Assert.Equal("deleted", kit.Describe("TransitGatewayVpcAttachments", Left)["state"]);

        IReadOnlyList<string> Routes() => sim.Call(Hub, "SearchTransitGatewayRoutes",
            ("TransitGatewayRouteTableId", table), ("Filter.1.Name", "type"), ("Filter.1.Value.1", "static")).All("destinationCidrBlock");
    }

    private string Shared()
    {
        var gateway = kit.Gateway();
        kit.Share(gateway, Left, Right);
        return gateway;
    }

    private Reply Accept(string account, string attachment) => sim.Call(account, "AcceptTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment));

    private string? Delete(string what, string parameter, string id) => sim.Call(Hub, $"Delete{what}", (parameter, id)).Error;

    private void VpcRoute(string account, string vpc, string destination, string gateway, string region = Ireland) => Assert.Null(sim.CallIn(region, account, "CreateRoute",
        ("RouteTableId", sim.MainTable(vpc, account, region)), ("DestinationCidrBlock", destination), ("TransitGatewayId", gateway)).Error);

    private void Permit(string vpc, string account, string region = Ireland)
    {
        var group = sim.CallIn(region, account, "DescribeSecurityGroups", ("Filter.1.Name", "vpc-id"), ("Filter.1.Value.1", vpc))["groupId"];
        sim.CallIn(region, account, "AuthorizeSecurityGroupIngress", ("GroupId", group), ("IpProtocol", "icmp"), ("FromPort", "-1"), ("ToPort", "-1"), ("CidrIp", "10.0.0.0/8"));
    }

    private PingResult Ping(string to = "10.2.1.10", string? vpc = null) => sim.Emulator.Ping($"from=10.1.1.10&from_vpc={left}&to={to}&to_vpc={vpc ?? right}");
}
