using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>What is connected with what.</summary>
/// <param name="Resources">Those of the services, and those at the other ends of the connections.</param>
/// <param name="IsTruncated">There is more than fits.</param>
public sealed record GraphView(
    ImmutableArray<ServiceView> Services,
    ImmutableArray<ResourceView> Resources,
    ImmutableArray<ConnectionView> Connections,
    bool IsTruncated);
