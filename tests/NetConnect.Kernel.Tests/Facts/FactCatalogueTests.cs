using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Tests.Facts;

public sealed class FactCatalogueTests
{
    private const string Price = """
        {"facts": [
          {"key": "a.price", "value": "0.02", "unit": "USD/GB", "platform": "AWS", "about": "a price", "per_account": true, "source": "the list", "date": "2025-06", "confidence": "SECONDARY"},
          {"key": "a.limit", "value": "50", "unit": "peerings", "platform": "AWS", "about": "a limit", "source": "the list", "date": "2025-06", "confidence": "DOCUMENTED"}
        ]}
        """;

    [Fact]
    public void Product_IsReadWithoutAFault_AndEverySheetNamesFactsThatExist()
    {
        Assert.True(FactCatalogue.Product.Keys.Count > 100);
        Assert.NotEmpty(LinkSheets.Product.All);
        Assert.All(FactCatalogue.Product.All, fact => Assert.False(string.IsNullOrWhiteSpace(fact.Source) || string.IsNullOrWhiteSpace(fact.Date)));
    }

    [Fact]
    public void Find_OfTheRegionIfThereIsOne_ElseOfEverywhere()
    {
        var catalogue = Own("""{"key": "a.price", "value": "0.14", "unit": "USD/GB", "region": "sa-east-1", "source": "the list", "date": "2025-06"}""").OrThrow();

        Assert.Equal(("0.14", "0.02"), (catalogue.Find("a.price", "sa-east-1").Value, catalogue.Find("a.price", "eu-west-1").Value));
    }

    [Fact]
    public void Find_WhatTheInstallationSays_GoesBeforeTheProduct_AndIsNoConflict()
    {
        var catalogue = Own("""{"key": "a.limit", "value": "125", "unit": "peerings", "source": "support case 4711", "date": "2024-01"}""").OrThrow();

        var fact = catalogue.Find("a.limit", "eu-west-1");
        Assert.Equal(("125", FactOrigin.Installation, FactConfidence.Declared), (fact.Value, fact.Origin, fact.Confidence));
        Assert.Empty(catalogue.Conflicts);
        Assert.NotEqual(FactCatalogue.Load([new("facts", Price)]).Catalogue.Digest, catalogue.Digest);
    }

    [Fact]
    public void Conflict_IsToldWithBothSources_AndTheYoungestIsUsed_NotTheAverage()
    {
        var other = """{"facts": [{"key": "a.price", "value": "0.05", "unit": "USD/GB", "source": "a page", "date": "2023-01", "confidence": "SECONDARY"}]}""";

        var catalogue = FactCatalogue.Load([new("facts", Price), new("more", other)]).OrThrow();

        Assert.Equal("0.02", catalogue.Find("a.price", "eu-west-1").Value);
        Assert.Equal(["0.05 USD/GB (a page, 2023-01)"], catalogue.Find("a.price", "eu-west-1").Disputed);
        Assert.Equal("a.price: 0.02 USD/GB is used (the list, 2025-06), but a page (2023-01) says 0.05 USD/GB", Assert.Single(catalogue.Conflicts).ToString());
    }

    [Fact]
    public void Conflict_OfTheSameNumberWrittenOtherwise_IsNone()
    {
        var other = """{"facts": [{"key": "a.price", "value": "0.020", "unit": "USD/GB", "source": "a page", "date": "2023-01", "confidence": "SECONDARY"}]}""";
        Assert.Empty(FactCatalogue.Load([new("facts", Price), new("more", other)]).OrThrow().Conflicts);
    }

    [Theory]
    [InlineData("""{"key": "a.colour", "value": "1", "unit": "bytes", "source": "s", "date": "2025-06"}""", "own.json, fact 1 (a.colour): there is no fact of that key; GET /v1/facts lists them.")]
    [InlineData("""{"key": "a.price", "value": "1", "unit": "USD/hour", "source": "s", "date": "2025-06"}""", "own.json, fact 1 (a.price): the unit is USD/GB, not \"USD/hour\".")]
    [InlineData("""{"key": "a.price", "value": "-1", "unit": "USD/GB", "source": "s", "date": "2025-06"}""", "own.json, fact 1 (a.price): \"-1\" is no number of USD/GB: digits, and a point where needed, at most 1000000000.")]
    [InlineData("""{"key": "a.price", "value": "79228162514264337593543950335", "unit": "USD/GB", "source": "s", "date": "2025-06"}""", "own.json, fact 1 (a.price): \"79228162514264337593543950335\" is no number of USD/GB: digits, and a point where needed, at most 1000000000.")]
    [InlineData("null", "own.json, fact 1: it says nothing.")]
    [InlineData("""{"key": "a.price", "value": "1", "unit": "USD/GB", "date": "2025-06"}""", "own.json, fact 1 (a.price): say where it is known from (source).")]
    [InlineData("""{"key": "a.price", "value": "1", "unit": "USD/GB", "source": "s", "date": "June"}""", "own.json, fact 1 (a.price): the date is a year and a month, e.g. 2025-06.")]
    public void Load_AWrongLine_IsToldAndLeftOut(string line, string fault)
    {
        var load = Own(line);

        Assert.Equal([fault], load.Faults);
        Assert.Equal("0.02", load.Catalogue.Find("a.price", "eu-west-1").Value);
    }

    [Fact]
    public void Load_AllFaultsOfAFile_AreToldAtOnce() =>
        Assert.Equal(2, Own("""{"key": "a.x", "value": "1", "unit": "bytes", "source": "s", "date": "2025-06"}, {"key": "a.y", "value": "1", "unit": "bytes", "source": "s", "date": "2025-06"}""").Faults.Length);

    [Theory]
    [InlineData("""{"facts": [], "fact": []}""")]
    [InlineData("""{"facts": [{"key": "a.price", "valu": "1"}]}""")]
    [InlineData("not json")]
    public void Load_MembersThatNobodyKnows_AreAFaultOfTheFile(string text) =>
        Assert.StartsWith("own.json: ", Assert.Single(FactCatalogue.Load([new("facts", Price)], new("own.json", text)).Faults), StringComparison.Ordinal);

    [Fact]
    public void Load_OfTheProduct_RefusesAUnitThatNobodyKnows() => Assert.Contains(
        "there is no unit \"furlongs\"",
        Assert.Single(FactCatalogue.Load([new("facts", Price.Replace("peerings", "furlongs", StringComparison.Ordinal))]).Faults),
        StringComparison.Ordinal);

    [Fact]
    public void Sheet_ThatNamesAFactOfAnotherUnit_IsToldWhenItIsRead()
    {
        const string Sheet = """
            {"links": [{"ctype": "AWS_PEERING", "between": ["AWS", "AWS"], "where": "in-region", "preference": 1, "mtu": "a.limit", "latency": "a.x", "encryption": "a.x",
              "failure_domain": "a.x", "setup": "a.x", "inspection": "a.x", "assumes": "Nothing."}]}
            """;

        var faults = LinkSheets.Load([new("links", Sheet)], FactCatalogue.Load([new("facts", Price)]).OrThrow()).Faults;

        Assert.Contains("The sheet of AWS_PEERING names a.limit as mtu: there is no such fact in bytes.", faults);
        Assert.Equal(6, faults.Length);
    }

    [Fact]
    public void Overrides_OfAnAccount_AreItsQuotasAndPricesOnly()
    {
        var catalogue = FactCatalogue.Load([new("facts", Price)]).OrThrow();
        var settings = new Dictionary<string, string> { ["fact.a.price"] = "0.015; 2026-01; contract 12", ["fact.a.limit"] = "99", ["role_arn"] = "arn" };

        var fault = Assert.Single(FactOverrides.Faults(catalogue, settings));
        Assert.Equal(("/settings/fact.a.limit", "not-per-account"), (fault.Pointer, fault.Code));
        var fact = Assert.Single(FactOverrides.Of(catalogue, "111111111111", settings)).Value;
        Assert.Equal(("0.015", "contract 12", "2026-01", "111111111111"), (fact.Value, fact.Source, fact.Date, fact.Of));
    }

    [Theory]
    [InlineData("fact.a.price", "99999999999")]
    [InlineData("fact.a.price", "0.015; banana; because")]
    [InlineData("fact.a.limit", "125.5")]
    [InlineData("fact.a.limit", "99999999999")]
    public void Overrides_ThatNoDecisionCouldCountWith_AreRefused_AndLeftOutWhereTheyStandAlready(string key, string value)
    {
        var catalogue = FactCatalogue.Load([new("facts", Price.Replace("\"about\": \"a limit\"", "\"about\": \"a limit\", \"per_account\": true", StringComparison.Ordinal))]).OrThrow();
        var settings = new Dictionary<string, string> { [key] = value };

        Assert.Equal("bad-fact", Assert.Single(FactOverrides.Faults(catalogue, settings)).Code);
        Assert.Empty(FactOverrides.Of(catalogue, "111111111111", settings));
    }

    private static FactLoad Own(string line) => FactCatalogue.Load([new("facts", Price)], new("own.json", $$"""{"facts": [{{line}}]}"""));
}
