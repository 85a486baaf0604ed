using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class VpcTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Vpc_WhenNew_HasItsMainTableDefaultAclAndDefaultGroup()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var table = sim.Call(Left, "DescribeRouteTables");
        Assert.Equal((vpc, "true", "10.1.0.0/16", "local"), (table["vpcId"], table["main"], table["destinationCidrBlock"], table["gatewayId"]));
        var acl = sim.Call(Left, "DescribeNetworkAcls");
        Assert.Equal("true", acl["default"]);
        Assert.Equal(["100", "32767", "100", "32767"], acl.All("ruleNumber"));
        Assert.Equal(["allow", "deny", "allow", "deny"], acl.All("ruleAction"));
        var group = sim.Call(Left, "DescribeSecurityGroups");
        Assert.Equal("default", group["groupName"]);
        Assert.Equal(2, group.All("groupId").Count);
    }

    [Theory]
    [InlineData("10.1.0.0/15", "InvalidVpc.Range")]
    [InlineData("10.1.0.0/29", "InvalidVpc.Range")]
    [InlineData("10.1/16", "InvalidParameterValue")]
    [InlineData("010.1.0.0/16", "InvalidParameterValue")]
    public void Vpc_WithABadPrefix_IsRefused(string cidr, string code) => Assert.Equal(code, sim.Call(Left, "CreateVpc", ("CidrBlock", cidr)).Error);

    [Fact]
    public void Vpc_WithDependents_CannotBeDeleted()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var subnet = sim.Subnet(vpc, "10.1.1.0/24");
        Assert.Equal("DependencyViolation", sim.Call(Left, "DeleteVpc", ("VpcId", vpc)).Error);
        sim.Call(Left, "DeleteSubnet", ("SubnetId", subnet));
        Assert.Null(sim.Call(Left, "DeleteVpc", ("VpcId", vpc)).Error);
        Assert.Empty(sim.Emulator.World.At(Left, Ireland).Objects());
    }

    [Fact]
    public void Vpc_OfAnotherAccountOrRegion_IsUnknown()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        Assert.Equal("InvalidVpcID.NotFound", sim.Call(Right, "DescribeVpcs", ("VpcId.1", vpc)).Error);
        Assert.Equal("InvalidVpcID.NotFound", sim.CallIn(Virginia, Left, "DescribeVpcs", ("VpcId.1", vpc)).Error);
        Assert.Equal("InvalidVpcId.Malformed", sim.Call(Left, "DescribeVpcs", ("VpcId.1", "vpc-nonsense")).Error);
    }

    [Fact]
    public void Vpc_SharedWithAnAccount_IsSeenThereButOwnedHere()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        sim.Emulator.World.FindVpc(vpc)!.SharedWith = [Right];
        Assert.Equal(Left, sim.Call(Right, "DescribeVpcs", ("VpcId.1", vpc))["ownerId"]);
        Assert.Equal("UnauthorizedOperation", sim.Call(Right, "CreateSubnet", ("VpcId", vpc), ("CidrBlock", "10.1.1.0/24")).Error);
    }

    [Fact]
    public void SecondaryPrefix_Associated_GetsALocalRouteEverywhere()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var association = sim.Call(Left, "AssociateVpcCidrBlock", ("VpcId", vpc), ("CidrBlock", "10.7.0.0/16"))["associationId"];
        Assert.Equal(["10.1.0.0/16", "10.7.0.0/16"], Destinations());
        Assert.Equal("InvalidVpc.Range", sim.Call(Left, "AssociateVpcCidrBlock", ("VpcId", vpc), ("CidrBlock", "10.7.1.0/24")).Error);
        Assert.Null(sim.Call(Left, "DisassociateVpcCidrBlock", ("AssociationId", association)).Error);
        Assert.Equal(["10.1.0.0/16"], Destinations());

        IReadOnlyList<string> Destinations() => sim.Call(Left, "DescribeRouteTables", ("RouteTableId.1", sim.MainTable(vpc))).All("destinationCidrBlock");
    }

    [Theory]
    [InlineData("10.2.0.0/24", "InvalidSubnet.Range")]
    [InlineData("10.1.1.128/25", "InvalidSubnet.Conflict")]
    public void Subnet_OutsideTheVpcOrOverAnother_IsRefused(string cidr, string code)
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        sim.Subnet(vpc, "10.1.1.0/24");
        Assert.Equal(code, sim.Call(Left, "CreateSubnet", ("VpcId", vpc), ("CidrBlock", cidr)).Error);
    }

    [Fact]
    public void DryRun_OfAnAllowedCall_ChangesNothing()
    {
        var reply = sim.Call(Left, "CreateVpc", ("CidrBlock", "10.1.0.0/16"), ("DryRun", "true"));
        Assert.Equal(("DryRunOperation", 412), (reply.Error, reply.Response.Status));
        Assert.Empty(sim.Emulator.World.At(Left, Ireland).Vpcs);
    }

    [Fact]
    public void Call_WithoutARequiredParameter_SaysWhichIsMissing()
    {
        var reply = sim.Call(Left, "DeleteVpc");
        Assert.Equal(("MissingParameter", "The request must contain the parameter vpcId"), (reply.Error, reply["Message"]));
        Assert.Equal("InvalidAction", sim.Call(Left, "RunInstances").Error);
    }
}
