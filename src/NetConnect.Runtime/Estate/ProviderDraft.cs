using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>A provider to be registered.</summary>
/// <param name="Service">Id.</param>
/// <param name="Settings">Credentials by reference only.</param>
public sealed record ProviderDraft(
    string Service, string Name, Platform Platform, string Account, string Region, ImmutableSortedDictionary<string, string> Settings);
