using System.Collections.Immutable;
using NetConnect.Kernel.Filters;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Tests.Filters;

public class EffectiveFiltersTests
{
    private const string Remote = "10.2.0.0/24";

    [Fact]
    public void For_Nothing_LetsNothingIn() => Assert.Empty(For([]));

    [Fact]
    public void For_TheDefault_LetsPingsInFromTheRemotePrefix() =>
        Assert.Equal(["icmp from 10.2.0.0/24"], For([L4Filter.Default]));

    [Theory]
    [InlineData(null, "10.2.0.0/24")]
    [InlineData("10.2.0.0/16", "10.2.0.0/24")]
    [InlineData("10.2.0.16/28", "10.2.0.16/28")]
    [InlineData("0.0.0.0/0", "10.2.0.0/24")]
    [InlineData("remote-service", "10.2.0.0/24")]
    public void For_From_NarrowsTheRemotePrefix(string? from, string source) =>
        Assert.Equal([$"tcp 443 from {source}"], For([new(Protocol.Tcp, new(443, 443), from)]));

    [Theory]
    [InlineData("10.3.0.0/16")]
    [InlineData("another-service")]
    [InlineData("REMOTE-SERVICE")]
    [InlineData("10.2.0.1/24")]
    [InlineData("")]
    public void For_FromSomebodyElse_LetsNothingIn(string from) => Assert.Empty(For([new(Protocol.Tcp, null, from)]));

    [Fact]
    public void For_Needs_AreAdded() => Assert.Equal(
        ["udp 53 from 10.2.0.0/24", "icmp from 10.2.0.0/24"],
        For([L4Filter.Default], new Need(Side.Left, Protocol.Udp, new PortRange(53, 53))));

    [Fact]
    public void For_WhatAnotherFlowLetsInAnyway_IsLeftOut() => Assert.Equal(
        ["tcp 8000-8100 from 10.2.0.0/24", "udp 53 from 10.2.0.0/28"],
        For([
            new(Protocol.Tcp, new(8000, 8100)),
            new(Protocol.Tcp, new(8010, 8020)),
            new(Protocol.Tcp, new(8000, 8100), "10.2.0.0/28"),
            new(Protocol.Tcp, new(8000, 8100)),
            new(Protocol.Udp, new(53, 53), "10.2.0.0/28"),
        ]));

    [Fact]
    public void For_Any_CoversAllProtocols() => Assert.Equal(
        ["any from 10.2.0.0/24"],
        For([new(Protocol.Tcp), new(Protocol.Icmp), new(Protocol.Any), new(Protocol.Udp, new(1, 2))]));

    [Fact]
    public void For_AllPortsWrittenOut_IsTheSameAsNone() =>
        Assert.Equal(["tcp from 10.2.0.0/24"], For([new(Protocol.Tcp, PortRange.All), new(Protocol.Tcp)]));

    private static IEnumerable<string> For(ImmutableArray<L4Filter> filters, params ImmutableArray<Need> needs) =>
        EffectiveFilters.For(filters, needs, Cidr.Parse(Remote), "remote-service").Select(flow => flow.ToString());
}
