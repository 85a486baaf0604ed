using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Conformance;

/// <summary>One of the two networks, and how it is reached.</summary>
/// <param name="Settings">As an owner would give them.</param>
/// <param name="First">A prefix of it that has a subnet.</param>
/// <param name="Second">Another one, for a second connection of the same two networks.</param>
public sealed record CloudSite(
    NetworkRef Network, string Region, ImmutableSortedDictionary<string, string> Settings, Cidr First, Cidr Second);
