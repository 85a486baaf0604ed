namespace NetConnect.Model.Facts;

/// <summary>A sheet may only name facts that exist, in the unit that fits: found when it is read, not when somebody asks.</summary>
internal static class SheetCheck
{
    public static IEnumerable<string> Faults(LinkSheet sheet, FactCatalogue facts)
    {
        (string Member, string? Key, string[] Units)[] named =
        [
            ("bandwidth", sheet.Bandwidth, ["Mbit/s"]),
            ("single_flow", sheet.SingleFlow, ["Mbit/s"]),
            ("mtu", sheet.Mtu, ["bytes"]),
            ("latency", sheet.Latency, [FactUnits.Latency]),
            ("encryption", sheet.Encryption, [FactUnits.Encryption]),
            ("failure_domain", sheet.FailureDomain, [FactUnits.Rule]),
            ("setup", sheet.Setup, ["seconds"]),
            ("inspection", sheet.Inspection, [FactUnits.Inspection]),
            .. sheet.Prices.Select(price => ("prices", (string?)price.Fact, new[] { "USD/hour", "USD/month", "USD/GB" })),
        ];
        var missing = sheet.Prices.Where(price => price.Count is not null).SelectMany(price => KeysOf(price.Count!, sheet)).Where(key => !facts.Keys.ContainsKey(key))
            .Select(key => $"The sheet of {WireName.Of(sheet.Ctype)} counts {key}: there is no such fact.");
        return named.Where(one => one.Key is not null)
            .SelectMany(one => KeysOf(one.Key!, sheet).Where(key => facts.Keys.GetValueOrDefault(key) is not { } known || !one.Units.Contains(known.Unit))
                .Select(key => $"The sheet of {WireName.Of(sheet.Ctype)} names {key} as {one.Member}: there is no such fact in {string.Join(" or ", one.Units)}."))
            .Concat(missing);
    }

    private static IEnumerable<string> KeysOf(string key, LinkSheet sheet) => sheet.Between.Select(platform => LinkSheet.KeyFor(platform, key)).Distinct();
}
