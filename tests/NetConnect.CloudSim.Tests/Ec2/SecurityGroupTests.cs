using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class SecurityGroupTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Group_WithATakenName_IsADuplicate()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        Group(vpc, "app");
        Assert.Equal("InvalidGroup.Duplicate", Create(vpc, "app").Error);
        Assert.Null(Create(sim.Vpc("10.2.0.0/16"), "app").Error);
    }

    [Fact]
    public void Rule_PermittedTwice_IsADuplicateWhateverItsDescription()
    {
        var group = Group(sim.Vpc("10.1.0.0/16"), "app");
        var rule = Permit(group, ("CidrIp", "10.2.0.0/16"));
        Assert.Equal((group, "false", "10.2.0.0/16", "443"), (rule["groupId"], rule["isEgress"], rule["cidrIpv4"], rule["fromPort"]));
        Assert.Equal("InvalidPermission.Duplicate", Permit(group, ("CidrIp", "10.2.0.0/16"), ("Description", "again")).Error);
    }

    [Fact]
    public void Rule_RevokedTwice_IsNotFound()
    {
        var group = Group(sim.Vpc("10.1.0.0/16"), "app");
        Permit(group, ("CidrIp", "10.2.0.0/16"));
        Assert.Null(Revoke().Error);
        Assert.Equal("InvalidPermission.NotFound", Revoke().Error);

        Reply Revoke() => sim.Call(Left, "RevokeSecurityGroupIngress", [("GroupId", group), .. Https, ("IpPermissions.1.IpRanges.1.CidrIp", "10.2.0.0/16")]);
    }

    [Fact]
    public void Rule_RevokedByItsId_IsGone()
    {
        var group = Group(sim.Vpc("10.1.0.0/16"), "app");
        var rule = Permit(group, ("CidrIp", "10.2.0.0/16"))["securityGroupRuleId"];
        Assert.Null(sim.Call(Left, "RevokeSecurityGroupIngress", ("GroupId", group), ("SecurityGroupRuleId.1", rule)).Error);
        Assert.Equal("InvalidSecurityGroupRuleId.NotFound", sim.Call(Left, "DescribeSecurityGroupRules", ("SecurityGroupRuleId.1", rule)).Error);
    }

    [Theory]
    [InlineData("tcp", "443", null, "InvalidParameterValue")]
    [InlineData("tcp", "443", "80", "InvalidParameterValue")]
    [InlineData("nonsense", "1", "2", "InvalidParameterValue")]
    public void Rule_WithBadTraffic_IsRefused(string protocol, string from, string? to, string code)
    {
        var group = Group(sim.Vpc("10.1.0.0/16"), "app");
        Assert.Equal(code, sim.Call(Left, "AuthorizeSecurityGroupEgress", ("GroupId", group), ("IpPermissions.1.IpProtocol", protocol),
            ("IpPermissions.1.FromPort", from), ("IpPermissions.1.ToPort", to ?? ""), ("IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.0/8")).Error);
    }

    [Fact]
    public void Rule_BeyondTheLimit_IsRefusedAsAWhole()
    {
        sim.Emulator.World.Settings.Limits = new Limits { RulesPerGroup = 1 };
        var group = Group(sim.Vpc("10.1.0.0/16"), "app");
        Assert.Equal("RulesPerSecurityGroupLimitExceeded", sim.Call(Left, "AuthorizeSecurityGroupIngress",
            [("GroupId", group), .. Https, ("IpPermissions.1.IpRanges.1.CidrIp", "10.2.0.0/16"), ("IpPermissions.1.IpRanges.2.CidrIp", "10.3.0.0/16")]).Error);
        Assert.DoesNotContain(sim.Emulator.World.At(Left, Ireland).SecurityGroups[group].Rules, r => !r.Egress);
    }

    [Fact]
    public void Rule_NamingAGroupOfThePeer_NeedsAnActivePeering()
    {
        var (left, right, peering) = sim.ActivePeering();
        var mine = Group(left, "app");
        var theirs = sim.Call(Right, "CreateSecurityGroup", ("GroupName", "db"), ("GroupDescription", "db"), ("VpcId", right))["groupId"];
        Assert.Null(PermitGroup().Error);
        sim.Delete(peering);
        Assert.Equal("InvalidGroup.NotFound", sim.Call(Left, "AuthorizeSecurityGroupEgress",
            [("GroupId", mine), .. Https, ("IpPermissions.1.Groups.1.GroupId", theirs), ("IpPermissions.1.Groups.1.UserId", Right)]).Error);

        Reply PermitGroup() => sim.Call(Left, "AuthorizeSecurityGroupIngress",
            [("GroupId", mine), .. Https, ("IpPermissions.1.Groups.1.GroupId", theirs), ("IpPermissions.1.Groups.1.UserId", Right)]);
    }

    [Fact]
    public void Group_CarriedByAnInterface_CannotBeDeleted()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var group = Group(vpc, "app");
        var item = sim.Call(Left, "CreateNetworkInterface", ("SubnetId", sim.Subnet(vpc, "10.1.1.0/24")), ("SecurityGroupId.1", group))["networkInterfaceId"];
        Assert.Equal("DependencyViolation", Delete(group).Error);
        Assert.Equal([item], sim.Call(Left, "DescribeNetworkInterfaces", ("Filter.1.Name", "group-id"), ("Filter.1.Value.1", group)).All("networkInterfaceId"));
        sim.Call(Left, "ModifyNetworkInterfaceAttribute", ("NetworkInterfaceId", item), ("SecurityGroupId.1", Group(vpc, "other")));
        Assert.Null(Delete(group).Error);
    }

    [Fact]
    public void Group_NamedByAnother_CannotBeDeleted()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var (app, db) = (Group(vpc, "app"), Group(vpc, "db"));
        sim.Call(Left, "AuthorizeSecurityGroupIngress", [("GroupId", db), .. Https, ("IpPermissions.1.Groups.1.GroupId", app)]);
        Assert.Equal("DependencyViolation", Delete(app).Error);
        Delete(db);
        Assert.Null(Delete(app).Error);
    }

    [Fact]
    public void Group_ThatIsTheDefault_CannotBeDeleted()
    {
        sim.Vpc("10.1.0.0/16");
        Assert.Equal("CannotDelete", Delete(sim.Call(Left, "DescribeSecurityGroups")["groupId"]).Error);
    }

    private static (string, string)[] Https =>
        [("IpPermissions.1.IpProtocol", "tcp"), ("IpPermissions.1.FromPort", "443"), ("IpPermissions.1.ToPort", "443")];

    private Reply Permit(string group, params (string Name, string Value)[] range) => sim.Call(Left, "AuthorizeSecurityGroupIngress",
        [("GroupId", group), .. Https, .. range.Select(r => ($"IpPermissions.1.IpRanges.1.{r.Name}", r.Value))]);

    private Reply Create(string vpc, string name) =>
        sim.Call(Left, "CreateSecurityGroup", ("GroupName", name), ("GroupDescription", "a group"), ("VpcId", vpc));

    private string Group(string vpc, string name) => Create(vpc, name)["groupId"];
    private Reply Delete(string group) => sim.Call(Left, "DeleteSecurityGroup", ("GroupId", group));
}
