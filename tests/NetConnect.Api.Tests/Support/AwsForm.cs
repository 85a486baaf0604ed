using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Api.Tests.Support;

/// <summary>A module that is only there: its cloud must not be reached.</summary>
internal sealed class AwsForm : INetworkProvider
{
    public Platform Platform => Platform.Aws;

    public INetworkPlanner Planner => throw new InvalidOperationException(UnreachableEstate.Secret);

    public ImmutableArray<ILinkType> LinkTypes => [];

    public static ProviderRegistry Registry { get; } = new([new AwsForm()]);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => [];

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(UnreachableEstate.Secret);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(UnreachableEstate.Secret);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(UnreachableEstate.Secret);

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(UnreachableEstate.Secret);
}
