using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A route table.</summary>
/// <param name="IsGateway">Associated with a gateway instead of subnets: never a place for our routes.</param>
public sealed record ObservedRouteTable(string Id, bool IsMain, bool IsGateway, ImmutableArray<ObservedRoute> Routes);
