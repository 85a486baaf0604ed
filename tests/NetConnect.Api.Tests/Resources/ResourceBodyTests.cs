using NetConnect.Api.Resources;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;

namespace NetConnect.Api.Tests.Resources;

public class ResourceBodyTests
{
    private const string Id = "11111111-0000-4000-8000-000000000001";

    private static string Body(string subnet = "10.0.0.0/24", string more = "") =>
        $$"""{"service": "{{Id}}", "provider": "{{Id}}", "name": "n", "network_id": "vpc-1a1a1a1a", "subnet": "{{subnet}}"{{more}}}""";

    [Fact]
    public void Read_WithoutFilters_AnswersPingsOnly() =>
        Assert.Equal([L4Filter.Default], Bodies.Read(Body(), ResourceBody.Read).Value.L4Filters);

    [Fact]
    public void Read_EmptyFilters_LetNothingIn() =>
        Assert.Empty(Bodies.Read(Body(more: """, "l4filters": []"""), ResourceBody.Read).Value.L4Filters);

    [Theory]
    [InlineData("10.0.0.1/8", "cidr-host-bits")]
    [InlineData("010.0.0.0/8", "cidr-malformed")]
    [InlineData("10/8", "cidr-malformed")]
    [InlineData("10.0.0.0", "cidr-malformed")]
    [InlineData("10.0.0.0/33", "cidr-malformed")]
    [InlineData("10.0.0.0/ 8", "cidr-malformed")]
    [InlineData("auto", "cidr-malformed")]
    [InlineData("auto/7", "out-of-range")]
    [InlineData("auto/33", "out-of-range")]
    [InlineData("auto/024", "out-of-range")]
    [InlineData("auto/", "out-of-range")]
    [InlineData("auto/x", "out-of-range")]
    [InlineData("0.0.0.0/0", "cidr-everything")]
    [InlineData("2001:db8::/32", "ipv6-unsupported")]
    [InlineData("", "too-short")]
    public void Read_BadPrefix_HasItsOwnCode(string subnet, string code) =>
        Assert.Equal([$"/subnet {code}"], Bodies.Faults(Body(subnet), ResourceBody.Read));

    [Fact]
    public void Read_Auto_AsksForALengthInsteadOfAPrefix()
    {
        var (input, faults) = Bodies.Read(Body("auto/24"), ResourceBody.Read);

        Assert.False(faults.Any);
        Assert.Equal((null, 24), (input.Subnet, input.AutoLength));
    }

    [Fact]
    public void Read_FiltersWithFaults_EachIsPointedAt() => Assert.Equal(
        [
            "/l4filters/0/ports required",
            "/l4filters/1/ports bad-format",
            "/l4filters/2/ports not-allowed",
            "/l4filters/3/protocol unknown-value",
            "/l4filters/4/from cidr-host-bits",
            "/l4filters/5 wrong-type",
            "/l4filters/6/port unknown-member",
            "/l4filters/6/ports required",
            "/l4filters/7/ports wrong-type",
        ],
        Bodies.Faults(Body(more: """
            , "l4filters": [{"protocol": "tcp"}, {"protocol": "udp", "ports": "70000"}, {"protocol": "icmp", "ports": "1"},
              {"protocol": "TCP", "ports": "1"}, {"protocol": "any", "from": "10.0.0.1/8"}, "tcp", {"protocol": "tcp", "port": "1"},
              {"protocol": "tcp", "ports": 443}]
            """), ResourceBody.Read));

    [Fact]
    public void Read_FilterFromAService_KeepsItsId()
    {
        var (input, faults) = Bodies.Read(Body(more: $$"""
            , "l4filters": [{"protocol": "tcp", "ports": "8000-8100", "from": "{{Id}}"}]
            """), ResourceBody.Read);

        Assert.False(faults.Any);
        Assert.Equal(new L4Filter(Protocol.Tcp, new(8000, 8100), Id), Assert.Single(input.L4Filters));
    }
}
