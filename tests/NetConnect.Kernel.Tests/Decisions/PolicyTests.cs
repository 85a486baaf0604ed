using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

public sealed class PolicyTests
{
    [Fact]
    public void Read_AFullFile_SaysAllOfIt()
    {
        var load = Read("""
            {
              // Weights are points: see docs/decisions.md.
              "weights": {"cost": 2, "latency": 10, "security": 0.5},
              "forbidden_ctypes": ["AWS_VPN"],
              "assumed_gb": 500,
              "inspection": [{"between": {"service": "cards", "prefix": "10.0.0.0/8"}, "and": {}, "why": "Card data."}],
            }
            """);

        Assert.Empty(load.Faults);
        Assert.Equal((new PolicyWeights(2, 10, 0.5m), 500), (load.Policy.Weights, load.Policy.AssumedGb));
        Assert.Equal([LinkType.AwsVpn], load.Policy.ForbiddenCtypes);
        Assert.Equal("cards", load.Policy.Inspection.Single().Between.Service);
    }

    [Fact]
    public void Read_AnEmptyObject_IsTheDefault() => Assert.Equal(DecisionPolicy.Default.Weights, Read("{}").Policy.Weights);

    [Fact]
    public void Read_OneWeight_LeavesTheOthers() => Assert.Equal(new PolicyWeights(2, 5, 5), Read("""{"weights": {"cost": 2}}""").Policy.Weights);

    [Theory]
    [InlineData("""{"weight": {}}""")]
    [InlineData("""{"forbidden_ctypes": ["PIGEON"]}""")]
    [InlineData("""{"weights": {"cost": -1, "latency": 0, "security": 0}}""")]
    [InlineData("""{"weights": {"cost": 1e28}}""")]
    [InlineData("""{"weights": null}""")]
    [InlineData("""{"inspection": [null]}""")]
    [InlineData("""{"assumed_gb": -5}""")]
    [InlineData("""{"inspection": [{"between": {}, "why": "no other end"}]}""")]
    [InlineData("""{"inspection": null}""")]
    [InlineData("null")]
    [InlineData("")]
    public void Read_WhatCanNotBeMeant_IsAFaultThatNamesTheFile(string text) =>
        Assert.StartsWith("policy.json", Assert.Single(Read(text).Faults), StringComparison.Ordinal);

    private static PolicyLoad Read(string text) => PolicyLoad.Read(new("policy.json", text));
}
