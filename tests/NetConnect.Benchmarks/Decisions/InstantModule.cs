using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Providers.Aws;

namespace NetConnect.Benchmarks.Decisions;

/// <summary>The AWS module over a cloud that answers at once: what is left is ours.</summary>
internal sealed class InstantModule : INetworkProvider, IDisposable
{
    private readonly AwsProvider _module = new(new AwsOptions());

    public Platform Platform => Platform.Aws;

    public INetworkPlanner Planner => _module.Planner;

    public ImmutableArray<ILinkType> LinkTypes => _module.LinkTypes;

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => [];

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessReport(AccessLevel.Ready, [], ""));

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        Task.FromResult<ReadResult<ObservedNetwork>>(new ReadResult<ObservedNetwork>.Read(Show(new(Platform.Aws, access.Account, networkId))));

    public Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose() => _module.Dispose();

    private static readonly ImmutableArray<ObservedRoute> Routes =
        [.. Enumerable.Range(0, 60).Select(i => new ObservedRoute(Cidr.Parse($"172.16.{i}.0/24"), RouteTargetKind.Link, $"pcx-{i % 20}"))];

    /// <summary>A VPC with three tables of sixty routes and twenty peerings.</summary>
    private static ObservedNetwork Show(NetworkRef network)
    {
        var number = int.Parse(network.NetworkId.AsSpan(4), CultureInfo.InvariantCulture);
        var block = BenchmarkEstate.BlockOf(number);
        ImmutableArray<ObservedRoute> routes = [new(block, RouteTargetKind.Local, "local"), .. Routes];
        return new(network, BenchmarkEstate.Region)
        {
            OwnerAccount = network.Account,
            Cidrs = [block],
            Subnets = [.. Enumerable.Range(0, 3).Select(i => new ObservedSubnet($"subnet-{i}", block, $"{BenchmarkEstate.Region}{(char)('a' + i)}", $"rtb-{i}", "acl-1"))],
            RouteTables = [.. Enumerable.Range(0, 3).Select(i => new ObservedRouteTable($"rtb-{i}", i == 0, IsGateway: false, routes))],
            Links = [.. Enumerable.Range(0, 20).Select(i => new ObservedLink(
                $"pcx-{i}", LinkType.AwsPeering, ObservedLinkState.Active, network, new(Platform.Aws, "999999999999", $"vpc-{i}"), ImmutableSortedDictionary<string, string>.Empty))],
        };
    }
}
