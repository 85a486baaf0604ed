using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.EndToEnd.Weather;

/// <summary>A module whose readings, of regions and where wanted of single networks, go through somebody's hands.</summary>
internal sealed class MisreadingProvider(
    INetworkProvider inner, Func<string, ImmutableArray<ObservedNetwork>, ImmutableArray<ObservedNetwork>> misread,
    Func<ObservedNetwork, ObservedNetwork>? misreadOne = null) : INetworkProvider
{
    public Platform Platform => inner.Platform;

    public INetworkPlanner Planner => inner.Planner;

    public ImmutableArray<ILinkType> LinkTypes => inner.LinkTypes;

    public ImmutableArray<FactFile> Facts => inner.Facts;

    public ImmutableArray<FactFile> LinkSheets => inner.LinkSheets;

    public NetworkRef? HubOf(ProviderAccess access) => inner.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => inner.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        inner.CheckAccessAsync(access, cancellationToken);

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        await inner.ReadRegionAsync(access, cancellationToken) is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var read }
            ? new ReadResult<ImmutableArray<ObservedNetwork>>.Read(misread(access.Account, read))
            : new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable("The region could not be read.");

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        Misread(await inner.ReadNetworkAsync(access, networkId, cancellationToken));

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        Misread(await inner.ReadNetworkAsync(access, networkId, expected, cancellationToken));

    private ReadResult<ObservedNetwork> Misread(ReadResult<ObservedNetwork> result) =>
        misreadOne is not null && result is ReadResult<ObservedNetwork>.Read { Value: var read } ? new ReadResult<ObservedNetwork>.Read(misreadOne(read)) : result;

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        inner.ExecuteAsync(access, operation, token, cancellationToken);
}
