using System.Text.Json;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

/// <summary>Records from before there were bills, points and facts are read as they are.</summary>
public sealed class OldRecordTests
{
    private const string Old = """
        {"chosen":"AWS_PEERING","forced":false,"plan_hash":"sha256:abc","facts_at":"2026-03-01T12:00:00+00:00","candidates":[{"type":"AWS_PEERING","rank":1,
          "cost":{"fixed_monthly":0,"per_gb":0.02,"at_gb":100,"monthly":2.00,"paid_by":["LEFT","RIGHT"],"assumes":"All of it."},"reasons":["It is there."],"vetoes":[],"mtu":9001,
          "latency_class":"in-region","encryption":"provider, between current instance types","failure_domain":"region","setup_seconds":30,"is_viable":true}],
          "chosen_candidate":{"type":"AWS_PEERING"}}
        """;

    [Fact]
    public void Read_ARecordFromBefore_HasWhatItSaidAndNothingMore()
    {
        var record = JsonSerializer.Deserialize<DecisionRecord>(Old, NetConnectJson.Options)!;

        var candidate = record.ChosenCandidate!;
        Assert.Equal((LinkType.AwsPeering, 2.00m, 9001, Score.None), (candidate.Type, candidate.Cost.Monthly, candidate.Mtu, candidate.Score));
        Assert.True(record.Facts.IsEmpty && record.Hints.IsEmpty && candidate.Takes.IsEmpty && candidate.Cost.Lines.IsEmpty && candidate.Basis.IsEmpty);
        Assert.NotEmpty(Canonical.Text(record));
    }
}
