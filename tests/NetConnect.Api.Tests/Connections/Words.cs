using System.Collections.Immutable;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Connections;

/// <summary>What was said for which side; who else may speak for it is the service's and compared elsewhere.</summary>
internal static class Words
{
    public static ImmutableArray<SideGrant> Of(ImmutableArray<SideGrant> grants) => [.. grants.Select(grant => grant with { Approvers = [] })];
}
