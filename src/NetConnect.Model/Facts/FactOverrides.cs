using System.Collections.Immutable;
using NetConnect.Model.Outcomes;

namespace NetConnect.Model.Facts;

/// <summary>What the owner of an account says of it in the provider's settings: <c>fact.aws.peering.active-per-vpc = "125; 2026-10; support case 4711"</c>.</summary>
/// <remarks>Quotas and prices only: what a platform can do is not an owner's to say, or one side could declare a link encrypted.</remarks>
public static class FactOverrides
{
    public const string Prefix = "fact.";

    private const string Undated = "undated";

    public static ImmutableArray<FieldFault> Faults(FactCatalogue catalogue, IReadOnlyDictionary<string, string> settings) =>
        [.. settings.Where(IsOne).OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => Fault(catalogue, setting)).OfType<FieldFault>()];

    /// <summary>The facts that the settings declare, by key; what is not right any more (the catalogue is another) is left out.</summary>
    public static ImmutableSortedDictionary<string, Fact> Of(FactCatalogue catalogue, string account, IReadOnlyDictionary<string, string> settings) => settings
        .Where(setting => IsOne(setting) && Fault(catalogue, setting) is null)
        .Select(setting => Read(catalogue, account, setting))
        .ToImmutableSortedDictionary(fact => fact.Key, fact => fact, StringComparer.Ordinal);

    private static bool IsOne(KeyValuePair<string, string> setting) => setting.Key.StartsWith(Prefix, StringComparison.Ordinal);

    private static FieldFault? Fault(FactCatalogue catalogue, KeyValuePair<string, string> setting)
    {
        var pointer = $"/settings/{setting.Key}";
        if (catalogue.Keys.GetValueOrDefault(setting.Key[Prefix.Length..]) is not { } key)
            return new(pointer, "unknown-fact", "There is no fact of that key; GET /v1/facts lists them.");
        if (!key.PerAccount)
            return new(pointer, "not-per-account", "That is the same for all accounts: only quotas and prices are an account's own.");
        var parts = Parts(setting.Value);
        var fault = FactUnits.Fault(key.Unit, parts[0]) ?? (parts.Length < 2 || FactDates.IsMonth(parts[1]) ? null : $"After the value comes its date: {FactDates.Fault}");
        return fault is null ? null : new(pointer, "bad-fact", fault);
    }

    private static Fact Read(FactCatalogue catalogue, string account, KeyValuePair<string, string> setting)
    {
        var key = catalogue.Keys[setting.Key[Prefix.Length..]];
        var parts = Parts(setting.Value);
        return new(key.Key, parts[0], key.Unit, parts.ElementAtOrDefault(2) ?? $"settings of account {account}", parts.ElementAtOrDefault(1) ?? Undated, FactConfidence.Declared)
        {
            Of = account,
            Origin = FactOrigin.Account,
        };
    }

    private static string[] Parts(string text) => text.Split(';', 3, StringSplitOptions.TrimEntries);
}
