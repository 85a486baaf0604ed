using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.EndToEnd.Weather;

/// <summary>A module whose bulk readings go through somebody's hands.</summary>
internal sealed class MisreadingProvider(
    INetworkProvider inner, Func<string, ImmutableArray<ObservedNetwork>, ImmutableArray<ObservedNetwork>> misread) : INetworkProvider
{
    public Platform Platform => inner.Platform;

    public INetworkPlanner Planner => inner.Planner;

    public ImmutableArray<ILinkType> LinkTypes => inner.LinkTypes;

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => inner.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        inner.CheckAccessAsync(access, cancellationToken);

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        await inner.ReadRegionAsync(access, cancellationToken) is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var read }
            ? new ReadResult<ImmutableArray<ObservedNetwork>>.Read(misread(access.Account, read))
            : new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable("The region could not be read.");

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        inner.ReadNetworkAsync(access, networkId, cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        inner.ReadNetworkAsync(access, networkId, expected, cancellationToken);

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        inner.ExecuteAsync(access, operation, token, cancellationToken);
}
