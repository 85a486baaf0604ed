using System.Collections.Immutable;
using NetConnect.Model.Topology;

namespace NetConnect.Runtime.Estate;

/// <summary>A network that exists where a provider looks.</summary>
/// <param name="Resource">Id of the first resource that stands for it.</param>
/// <param name="ForeignLinks">Links that are not NetConnect's.</param>
public sealed record NetworkView(ObservedNetwork Network, NetworkStatus Status, string? Resource, ImmutableArray<ObservedLink> ForeignLinks);
