using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Links;

/// <summary>One end of a link as a hub has to know it.</summary>
/// <param name="Hub">The hub that this network hangs on: another one, when the two ends are joined by two hubs.</param>
/// <param name="Published">What that side published, e.g. the id of its attachment.</param>
public sealed record HubSpoke(
    NetworkRef Network, string Region, Cidr Prefix, NetworkRef Hub, ImmutableSortedDictionary<string, string> Published) : Document;
