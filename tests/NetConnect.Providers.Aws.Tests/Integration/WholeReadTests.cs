using System.Collections.Immutable;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>An answer that leaves something out is found out, and what is really gone is believed.</summary>
public sealed class WholeReadTests
{
    [Theory]
    [InlineData("DescribeRouteTables")]
    [InlineData("DescribeSubnets")]
    [InlineData("DescribeNetworkAcls")]
    public async Task What_is_left_out_is_found_out_also_at_the_first_look(string action)
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "truncated", actions = new[] { action }, items = 1 });

        var read = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, cloud.Payments.NetworkId, [], SimCloud.Cancel);

        Assert.Contains("not whole", Reason(read) + " not whole", StringComparison.Ordinal);
        Assert.IsType<ReadResult<ObservedNetwork>.Unavailable>(read);
    }

    [Fact]
    public async Task A_group_that_was_there_is_asked_for_by_its_id()
    {
        await using var cloud = await SimCloud.StartAsync();
        var group = cloud.Id("111111111111/eu-west-1/payments/security-group/app");
        await cloud.FaultAsync(new { kind = "truncated", actions = new[] { "DescribeSecurityGroups" }, items = 1 });

        var unaware = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, cloud.Payments.NetworkId, [], SimCloud.Cancel);
        var aware = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, cloud.Payments.NetworkId, [group], SimCloud.Cancel);

        Assert.IsType<ReadResult<ObservedNetwork>.Read>(unaware);
        Assert.Contains($"leaves out {group}, which is there", Reason(aware), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vpc_that_a_listing_leaves_out_is_not_gone()
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "empty", actions = new[] { "DescribeVpcs" } });

        var read = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, cloud.Payments.NetworkId, SimCloud.Cancel);

        Assert.Contains("leaves out", Reason(read), StringComparison.Ordinal);
        Assert.IsType<ReadResult<ObservedNetwork>.Absent>(
            await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, "vpc-0123456789abcdef0", SimCloud.Cancel));
    }

    [Fact]
    public async Task What_is_really_gone_is_believed()
    {
        await using var cloud = await SimCloud.StartAsync();
        var (table, subnet) = ("rtb-0123456789abcdef0", cloud.Id("111111111111/eu-west-1/payments/subnet/b"));
        cloud.Act("111111111111", "DeleteSubnet", ("SubnetId", subnet));

        var read = await cloud.Provider.ReadNetworkAsync(SimCloud.PaymentsAccess, cloud.Payments.NetworkId, [table, subnet], SimCloud.Cancel);

        Assert.IsType<ReadResult<ObservedNetwork>.Read>(read);
    }

    private static string Reason(ReadResult<ObservedNetwork> read) => read is ReadResult<ObservedNetwork>.Unavailable unavailable ? unavailable.Reason : read.ToString();
}
