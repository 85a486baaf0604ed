using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class NetworkAclTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Entry_WithATakenNumber_AlreadyExistsInItsDirectionOnly()
    {
        var acl = Acl(sim.Vpc("10.1.0.0/16"));
        Assert.Null(Entry("Create", acl, 100, egress: false).Error);
        Assert.Equal("NetworkAclEntryAlreadyExists", Entry("Create", acl, 100, egress: false).Error);
        Assert.Null(Entry("Create", acl, 100, egress: true).Error);
        Assert.Null(Entry("Replace", acl, 100, egress: true).Error);
    }

    [Fact]
    public void Entry_ThatIsNotThere_CannotBeReplacedOrDeleted()
    {
        var acl = Acl(sim.Vpc("10.1.0.0/16"));
        Assert.Equal("InvalidNetworkAclEntry.NotFound", Entry("Replace", acl, 7, egress: true).Error);
        Assert.Equal("InvalidNetworkAclEntry.NotFound",
            sim.Call(Left, "DeleteNetworkAclEntry", ("NetworkAclId", acl), ("RuleNumber", "7"), ("Egress", "true")).Error);
    }

    [Fact]
    public void Entry_WithTheLastRulesNumber_IsRefused() =>
        Assert.Equal("InvalidParameterValue", Entry("Create", Acl(sim.Vpc("10.1.0.0/16")), NetworkAcl.LastRule, egress: true).Error);

    [Fact]
    public void Entry_BeyondTheLimit_IsRefused()
    {
        sim.Emulator.World.Settings.Limits = new Limits { EntriesPerAcl = 1 };
        var acl = Acl(sim.Vpc("10.1.0.0/16"));
        Entry("Create", acl, 1, egress: true);
        Assert.Equal("NetworkAclEntryLimitExceeded", Entry("Create", acl, 2, egress: true).Error);
    }

    [Fact]
    public void Association_Replaced_MovesTheSubnet()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var subnet = sim.Subnet(vpc, "10.1.1.0/24");
        var acl = Acl(vpc);
        var old = sim.Call(Left, "DescribeNetworkAcls", ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", subnet))["networkAclAssociationId"];
        Assert.Null(sim.Call(Left, "ReplaceNetworkAclAssociation", ("AssociationId", old), ("NetworkAclId", acl)).Error);
        Assert.Equal("InvalidAssociationID.NotFound", sim.Call(Left, "ReplaceNetworkAclAssociation", ("AssociationId", old), ("NetworkAclId", acl)).Error);
        Assert.Equal("DependencyViolation", sim.Call(Left, "DeleteNetworkAcl", ("NetworkAclId", acl)).Error);
    }

    private string Acl(string vpc) => sim.Call(Left, "CreateNetworkAcl", ("VpcId", vpc))["networkAclId"];

    private Reply Entry(string verb, string acl, int number, bool egress) => sim.Call(Left, $"{verb}NetworkAclEntry",
        ("NetworkAclId", acl), ("RuleNumber", $"{number}"), ("Egress", egress ? "true" : "false"), ("Protocol", "6"), ("RuleAction", "allow"),
        ("CidrBlock", "10.2.0.0/16"), ("PortRange.From", "443"), ("PortRange.To", "443"));
}
