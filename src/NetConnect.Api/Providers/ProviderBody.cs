using NetConnect.Api.Input;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Providers;

/// <summary>Reads the body of <c>POST /v1/providers</c>, and what a PATCH makes of a provider.</summary>
internal static class ProviderBody
{
    public static ProviderDraft Read(BodyReader body, ProviderRegistry modules)
    {
        var platform = body.Word("provider_type", Words.Platforms);
        var rules = PlatformRules.Of(platform);
        if (platform is { } known && (rules is null || modules.Find(known) is null))
            body.Fault("provider_type", FaultCodes.NotSupported, $"This installation has no module for {Words.Platforms.Of(known)}.");
        var forms = rules ?? PlatformRules.Unknown;
        var account = body.Text("account", forms.Account);
        var draft = new ProviderDraft(
            body.Id("service") ?? "",
            body.Text("name", TextRules.Name) ?? "",
            platform ?? default,
            account ?? "",
            body.Text("region", forms.Region) ?? "",
            SettingsReader.Read(body, rules, account));
        AskModule(draft, platform, modules, body.Faults);
        return draft;
    }

    /// <summary>Another account or region is another provider: resources stand on them.</summary>
    public static IReadOnlyCollection<string> Immutable { get; } = ["service", "provider_type", "account", "region"];

    /// <summary>What the module has to say to the settings the estate asks for.</summary>
    public static ProviderEdit ReadEdit(BodyReader body, ProviderView provider) => new(
        body.Text("name", TextRules.Name) ?? "",
        SettingsReader.Read(body, PlatformRules.Of(provider.Platform), provider.Account));

    // The module knows its platform best; what the reader found already is not said twice.
    private static void AskModule(ProviderDraft draft, Platform? platform, ProviderRegistry modules, InputFaults faults)
    {
        if (platform is { } known && modules.Find(known) is { } module)
            faults.AddNew(module.Validate(new ProviderAccess("", known, draft.Account, draft.Region, draft.Settings, "")));
    }
}
