using System.Globalization;
using System.Text.Json.Nodes;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Tests.Decisions;

/// <summary>A catalogue and a ladder that say of stubs what the tests want.</summary>
internal static class StubBasis
{
    public static DecisionBasis Of(IEnumerable<StubLinkType> types, DecisionPolicy policy)
    {
        var all = types.ToList();
        var facts = FactCatalogue.Load([new("stub facts", FactsOf(all).ToJsonString())]).OrThrow();
        var sheets = LinkSheets.Load([new("stub sheets", SheetsOf(all).ToJsonString())], facts).OrThrow();
        return new(facts, sheets, policy);
    }

    private static JsonObject FactsOf(IEnumerable<StubLinkType> types) => new()
    {
        ["facts"] = new JsonArray([Fact("month.hours", "730", "hours"), .. types.SelectMany(FactsOf)]),
    };

    private static IEnumerable<JsonNode> FactsOf(StubLinkType type)
    {
        yield return Fact(Key(type, "price"), type.Monthly.ToString(CultureInfo.InvariantCulture), "USD/month");
        yield return Fact(Key(type, "mtu"), "1500", "bytes");
        yield return Fact(Key(type, "latency"), type.Latency, "latency");
        yield return Fact(Key(type, "encryption"), type.Encryption, "encryption");
        yield return Fact(Key(type, "inspection"), type.Inspection, "inspection");
        yield return Fact(Key(type, "failure"), "something", "rule");
        yield return Fact(Key(type, "setup"), "30", "seconds");
        if (type.BandwidthMbps is { } bandwidth)
            yield return Fact(Key(type, "bandwidth"), bandwidth.ToString(CultureInfo.InvariantCulture), "Mbit/s");
    }

    private static JsonObject Fact(string key, string value, string unit) => new()
    {
        ["key"] = key, ["value"] = value, ["unit"] = unit, ["platform"] = "*", ["about"] = "a stub", ["source"] = "the test", ["date"] = "2026-01", ["confidence"] = "DOCUMENTED",
    };

    private static JsonObject SheetsOf(IEnumerable<StubLinkType> types) => new() { ["links"] = new JsonArray([.. types.Select(SheetOf)]) };

    private static JsonNode SheetOf(StubLinkType type)
    {
        var sheet = new JsonObject
        {
            ["ctype"] = WireName.Of(type.Type), ["between"] = new JsonArray(WireName.Of(type.Serving), WireName.Of(type.Serving)), ["where"] = "in-region", ["preference"] = type.Preference,
            ["mtu"] = Key(type, "mtu"), ["latency"] = Key(type, "latency"), ["encryption"] = Key(type, "encryption"), ["failure_domain"] = Key(type, "failure"),
            ["setup"] = Key(type, "setup"), ["inspection"] = Key(type, "inspection"), ["assumes"] = "Nothing.",
            ["prices"] = new JsonArray(new JsonObject { ["what"] = "all of it", ["fact"] = Key(type, "price"), ["payer"] = "sender" }),
        };
        if (type.BandwidthMbps is not null)
            sheet["bandwidth"] = Key(type, "bandwidth");
        return sheet;
    }

    private static string Key(StubLinkType type, string figure) => $"stub.{type.Type}.{figure}";
}
