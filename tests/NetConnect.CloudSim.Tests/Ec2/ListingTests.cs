using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class ListingTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Pages_WhileObjectsAreDeletedInBetween_SkipNothing()
    {
        var vpcs = Enumerable.Range(1, 12).Select(n => sim.Vpc($"10.{n}.0.0/16")).ToList();
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = token is null
                ? sim.Call(Left, "DescribeVpcs", ("MaxResults", "5"))
                : sim.Call(Left, "DescribeVpcs", ("MaxResults", "5"), ("NextToken", token));
            seen.AddRange(page.All("vpcId"));
            sim.Call(Left, "DeleteVpc", ("VpcId", seen[^1]));
            token = page.Find("nextToken");
        }
        while (token is not null);
        Assert.Equal(vpcs, seen);
    }

    [Theory]
    [InlineData("MaxResults", "2", "InvalidParameterValue")]
    [InlineData("NextToken", "bogus", "InvalidParameterValue")]
    [InlineData("Filter.1.Name", "no-such-filter", "InvalidParameterValue")]
    public void Listing_WithABadParameter_IsRefused(string name, string value, string code) =>
        Assert.Equal(code, sim.Call(Left, "DescribeVpcs", (name, value)).Error);

    [Fact]
    public void Filters_Together_MustAllMatch()
    {
        var (one, two) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16"));
        sim.Call(Left, "CreateTags", ("ResourceId.1", one), ("ResourceId.2", two), ("Tag.1.Key", "env"), ("Tag.1.Value", "prod-eu"));
        Assert.Equal([two], sim.Call(Left, "DescribeVpcs",
            ("Filter.1.Name", "tag:env"), ("Filter.1.Value.1", "prod-*"), ("Filter.2.Name", "cidr"), ("Filter.2.Value.1", "10.2.0.0/16"), ("Filter.2.Value.2", "10.9.0.0/16")).All("vpcId"));
    }

    [Fact]
    public void Tags_Deleted_AreGone()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        sim.Call(Left, "CreateTags", ("ResourceId.1", vpc), ("Tag.1.Key", "a"), ("Tag.1.Value", "1"), ("Tag.2.Key", "b"), ("Tag.2.Value", "2"));
        sim.Call(Left, "DeleteTags", ("ResourceId.1", vpc), ("Tag.1.Key", "a"), ("Tag.1.Value", "other"), ("Tag.2.Key", "b"));
        Assert.Equal(["a"], sim.Call(Left, "DescribeTags", ("Filter.1.Name", "resource-id"), ("Filter.1.Value.1", vpc)).All("key"));
    }

    [Theory]
    [InlineData("vpc-0123456789abcdef0", "name", "InvalidVpcID.NotFound")]
    [InlineData("thing-1", "name", "InvalidID")]
    public void Tags_ForSomethingUnknown_AreRefused(string id, string key, string code) =>
        Assert.Equal(code, sim.Call(Left, "CreateTags", ("ResourceId.1", id), ("Tag.1.Key", key)).Error);

    [Fact]
    public void Tags_WithAReservedKey_LeaveNothingBehind()
    {
        Assert.Equal("InvalidParameterValue", sim.Call(Left, "CreateVpc", ("CidrBlock", "10.1.0.0/16"),
            ("TagSpecification.1.ResourceType", "vpc"), ("TagSpecification.1.Tag.1.Key", "aws:x")).Error);
        Assert.Empty(sim.Emulator.World.At(Left, Ireland).Vpcs);
    }
}
