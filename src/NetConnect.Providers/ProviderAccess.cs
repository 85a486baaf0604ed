using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers;

/// <summary>Where and how a registered provider is reached. Credentials are named by reference, never held.</summary>
/// <param name="ExternalId">Made by the server; the role's trust policy must demand it.</param>
public sealed record ProviderAccess(
    string ProviderId,
    Platform Platform,
    string Account,
    string Region,
    ImmutableSortedDictionary<string, string> Settings,
    string ExternalId)
{
    /// <summary>The setting by which operators offer an account and region as a hub; others may not set it, as others' traffic passes there.</summary>
    public const string HubSetting = HubSite.Setting;

    /// <summary>Whose provider it is: secrets are looked up under this service and no other.</summary>
    public string Service { get; init; } = "";

    public RegionRef RegionRef => new(Platform, Account, Region);
}
