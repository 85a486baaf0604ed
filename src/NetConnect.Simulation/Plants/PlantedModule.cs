using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Simulation.Plants;

/// <summary>A provider module that is right but for one of its ways of touching a cloud, or for its plans.</summary>
internal sealed class PlantedModule(INetworkProvider inner) : INetworkProvider
{
    public delegate Task<OperationResult> Next(ProviderOperation operation, string token);

    public Func<ProviderOperation, string, Next, Task<OperationResult>> OnCall { get; init; } = static (operation, token, next) => next(operation, token);

    public Func<string, ReadResult<ObservedNetwork>, ReadResult<ObservedNetwork>> OnRead { get; init; } = static (_, read) => read;

    public INetworkPlanner Planner { get; init; } = inner.Planner;

    public Platform Platform => inner.Platform;

    public ImmutableArray<ILinkType> LinkTypes => inner.LinkTypes;

    public ImmutableArray<FactFile> Facts => inner.Facts;

    public ImmutableArray<FactFile> LinkSheets => inner.LinkSheets;

    public NetworkRef? HubOf(ProviderAccess access) => inner.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => inner.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) => inner.CheckAccessAsync(access, cancellationToken);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        inner.ReadRegionAsync(access, cancellationToken);

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        OnRead(networkId, await inner.ReadNetworkAsync(access, networkId, cancellationToken));

    public Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        OnCall(operation, token, (changed, other) => inner.ExecuteAsync(access, changed, other, cancellationToken));
}
