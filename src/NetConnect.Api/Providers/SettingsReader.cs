using System.Collections.Frozen;
using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Model.Facts;

namespace NetConnect.Api.Providers;

/// <summary>Judges a provider's settings. A value is never repeated in a fault: it may be somebody's secret.</summary>
internal static class SettingsReader
{
    private const int MaxSettings = 20;

    private static readonly FrozenSet<string> Secrets = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "access_key", "access_key_id", "aws_access_key_id", "secret", "secret_key", "secret_access_key", "aws_secret_access_key",
        "session_token", "aws_session_token", "token", "password", "client_secret", "private_key", "credentials", "key");

    public static ImmutableSortedDictionary<string, string> Read(BodyReader body, PlatformRules? rules, string? account)
    {
        var settings = body.OptionalMap("settings", TextRules.Setting, MaxSettings);
        var pointer = body.PointerTo("settings");
        foreach (var (name, value) in settings)
            if (FaultOf(name, value, rules, account) is { } fault)
                body.Faults.Add(JsonPointer.Member(pointer, name), fault.Code, fault.Detail);
        return settings;
    }

    private static (string Code, string Detail)? FaultOf(string name, string value, PlatformRules? rules, string? account)
    {
        if (Secrets.Contains(name))
            return (FaultCodes.SecretInPlain,
                "Credentials are never taken in plain. Give `role_arn`, or `credential` with a reference: `env:NAME`, `file:/path` or `secret:NAME`.");
        if (rules is null)
            return null;
        // Which facts there are, and of which kind, the catalogue knows: the estate asks it.
        if (name.StartsWith(FactOverrides.Prefix, StringComparison.Ordinal))
            return null;
        if (!rules.Settings.TryGetValue(name, out var rule))
            return (FaultCodes.UnknownSetting, $"There is no such setting. Known are: {string.Join(", ", rules.Settings.Keys)}, and fact.KEY for the account's own quotas and prices.");
        if (rule.FaultOf(value) is { } fault)
            return fault;
        return name == AwsRules.RoleArn && account is not null && AwsRules.AccountOf(value) != account
            ? (FaultCodes.BadFormat, $"The role must be one of the provider's account {account}.")
            : null;
    }
}
