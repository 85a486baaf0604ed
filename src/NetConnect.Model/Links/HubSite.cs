using NetConnect.Model.Identity;

namespace NetConnect.Model.Links;

/// <summary>A router between networks that operators provide: where it stands, and by whose credentials it is read and changed.</summary>
/// <param name="Network">See <see cref="NetworkRef.Hub"/>: the kernel treats it like any other network that only we write to.</param>
/// <param name="Provider">Id of the provider that an operator registered for it.</param>
public sealed record HubSite(NetworkRef Network, string Region, string Provider) : Document
{
    /// <summary>The setting of a provider that makes it a hub, and what the names of its further settings begin with.</summary>
    public const string Setting = "hub";
}
